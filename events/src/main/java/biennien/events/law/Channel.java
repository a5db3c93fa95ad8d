package biennien.events.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The way in which people were reached. */
public enum Channel implements Coded {
    FACE_TO_FACE("face-to-face", "trực tiếp"),
    LOUDSPEAKER("loudspeaker", "loa truyền thanh"),
    LOUDSPEAKER_VEHICLE("loudspeaker-vehicle", "xe loa"),
    RADIO_TELEVISION("radio-television", "phát thanh, truyền hình"),
    PRESS("press", "báo chí"),
    SOCIAL_MEDIA("social-media", "mạng xã hội"),
    LEAFLET("leaflet", "tờ rơi, phiếu"),
    BANNER("banner", "pa nô, áp phích, băng rôn");

    private static final Codes<Channel> CODES = new Codes<>(Channel.class);

    private final String code;
    private final String label;

    Channel(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @JsonCreator
    public static Channel fromCode(String code) {
        return CODES.find(code);
    }

    @Override
    @JsonValue
    public String code() {
        return code;
    }

    /** The words a Vietnamese reader expects. */
    public String label() {
        return label;
    }
}
