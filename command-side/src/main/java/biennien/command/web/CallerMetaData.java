package biennien.command.web;

import biennien.command.kernel.Shell;

import jakarta.servlet.http.HttpServletRequest;

import java.util.HashMap;
import java.util.Map;

/** Who asked, in which request: attached by the edge, copied to every event. */
public final class CallerMetaData {

    /** Request attributes that the application sets for every signed-in caller. */
    public static final String ACTOR = "biennien.actor";

    public static final String ACTOR_ROLE = "biennien.actorRole";
    public static final String REQUEST_ID = "biennien.requestId";

    private CallerMetaData() {}

    public static Map<String, Object> of(HttpServletRequest request) {
        var metaData = new HashMap<String, Object>();
        copy(request, ACTOR, metaData, Shell.ACTOR);
        copy(request, ACTOR_ROLE, metaData, Shell.ACTOR_ROLE);
        copy(request, REQUEST_ID, metaData, "requestId");
        return metaData;
    }

    public static String actor(HttpServletRequest request) {
        Object actor = request.getAttribute(ACTOR);
        if (actor == null) {
            throw new IllegalStateException("a command without a signed-in account");
        }
        return actor.toString();
    }

    private static void copy(
            HttpServletRequest request, String attribute, Map<String, Object> to, String key) {
        Object value = request.getAttribute(attribute);
        if (value != null) {
            to.put(key, value.toString());
        }
    }
}
