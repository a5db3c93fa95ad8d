package biennien.events.values;

/** How a number stands in time, and so what may be added to it. */
public enum Measure {
    /** There at a moment, such as groups that exist. Added across units, never over time. */
    STOCK,
    /** Happened during a period, such as handovers. Added across units and across periods. */
    FLOW,
    /** A ratio, such as a share in per cent. Never added. */
    RATE,
    /** Counted since a fixed beginning. Added across units, never over time. */
    CUMULATIVE
}
