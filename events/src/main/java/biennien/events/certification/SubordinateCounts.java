package biennien.events.certification;

import biennien.events.values.MalformedValue;

/**
 * The residential areas, agencies, enterprises and schools under a commune's management in the year
 * (criterion CO-4: Circular 124/2021/TT-BCA, Art. 5(4)).
 *
 * @param total all of them
 * @param registered of them registered to strive for the standard
 * @param recognised of these recognised
 */
public record SubordinateCounts(int total, int registered, int recognised) {
    public SubordinateCounts {
        if (recognised < 0 || registered < recognised || total < registered) {
            throw new MalformedValue(
                    "subordinate-counts",
                    "Counts must obey 0 <= recognised <= registered <= total, not "
                            + recognised
                            + ", "
                            + registered
                            + ", "
                            + total
                            + ".");
        }
    }
}
