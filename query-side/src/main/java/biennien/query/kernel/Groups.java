package biennien.query.kernel;

/**
 * The processing groups. Each has dead letters of its own; all are carried by one processor, so
 * that one token is the basis of every answer.
 */
public final class Groups {

    /** The processor that carries all groups. */
    public static final String PROCESSOR = "readmodel";

    public static final String SOURCE = "source";

    /** Rows of one unit come from streams of many: a parked event must hold back all behind it. */
    public static final String UNIT = "unit";

    public static final String FIGURE = "figure";
    public static final String RULING = "ruling";
    public static final String GROUP = "group";
    public static final String CERTIFICATION = "certification";
    public static final String HANDOVER = "handover";
    public static final String COMMENDATION = "commendation";
    public static final String ORGANISATION = "organisation";
    public static final String RANKING = "ranking";
    public static final String EXEMPLARY = "exemplary";
    public static final String SEAL = "seal";
    public static final String PROGRAMME = "programme";
    public static final String INSPECTION = "inspection";
    public static final String MODEL = "model";
    public static final String ACTIVITY = "activity";
    public static final String TIMELINE = "timeline";

    /** Sums of figures where their units lay: rows come from streams of both. */
    public static final String TOTALS = "totals";

    private Groups() {}
}
