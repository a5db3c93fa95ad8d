package biennien.events.law;

import biennien.events.values.MalformedValue;

/**
 * The fourth criterion of a commune: every residential area, agency, enterprise and school under it
 * registered, and at least 70 of 100 of those registered were recognised. Whole numbers throughout:
 * 16 of 25 are 64 percent and fail, 17.5 would be needed, so 18.
 */
public record CommuneThreshold(int total, int registered, int recognised) {

    private static final long PERCENT = 70;

    public CommuneThreshold {
        if (recognised < 0 || registered < recognised || total < registered) {
            throw new MalformedValue(
                    "impossible-counts",
                    "of %d units %d are registered and %d recognised; each must hold the next"
                            .formatted(total, registered, recognised));
        }
    }

    /** The least number of recognised units among so many registered. */
    public static int needed(int registered) {
        return Math.toIntExact(Math.ceilDiv(PERCENT * registered, 100L));
    }

    public static LegalBasis legalBasis() {
        return Criterion.CO_4.legalBasis();
    }

    public boolean allRegistered() {
        return registered == total;
    }

    public boolean enoughRecognised() {
        return recognised * 100L >= PERCENT * registered;
    }

    /** A commune with nothing registered has shown nothing. */
    public boolean isMet() {
        return registered > 0 && allRegistered() && enoughRecognised();
    }
}
