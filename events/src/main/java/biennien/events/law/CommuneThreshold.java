package biennien.events.law;

/**
 * The fourth criterion of a commune: every residential area, agency, enterprise and school under it
 * registered, and at least 70 of 100 of those registered were recognised. Whole numbers throughout:
 * 16 of 25 are 64 percent and fail, 17.5 would be needed, so 18.
 */
public final class CommuneThreshold {

    private static final long PERCENT = 70;

    private CommuneThreshold() {}

    /** The least number of recognised units among so many registered. */
    public static int needed(int registered) {
        return Math.toIntExact(Math.ceilDiv(PERCENT * registered, 100L));
    }

    /** A commune with nothing registered has shown nothing. */
    public static boolean isMet(int total, int registered, int recognised) {
        return registered > 0 && registered == total && recognised * 100L >= PERCENT * registered;
    }

    public static LegalBasis legalBasis() {
        return Criterion.CO_4.legalBasis();
    }
}
