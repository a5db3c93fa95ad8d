package biennien.query.live;

import biennien.query.kernel.Groups;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/**
 * Answers whoever begins to follow. It knows of nothing yet: a follower reads the tables first.
 * That it is there is what makes this process one that news may come from.
 */
@Component
public class FirstNews {

    @QueryHandler
    public Projected of(Follow followed) {
        if (!followed.processor().equals(Groups.PROCESSOR)) {
            throw new IllegalArgumentException("There is no news of " + followed.processor());
        }
        return new Projected(-1);
    }
}
