package biennien.events.values;

/** Whether a fact happened on some day in its time, or held throughout it. */
public enum Shape {
    /** On one day, known no better than the text says: "in March 2024". */
    POINT,
    /** Throughout: "from 2021 to 2023". */
    SPAN
}
