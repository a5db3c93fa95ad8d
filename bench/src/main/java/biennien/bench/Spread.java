package biennien.bench;

import java.util.Arrays;
import java.util.List;

/** The middle of some measurements and how far they lie apart. */
record Spread(double median, double least, double most) {

    static Spread of(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int half = sorted.length / 2;
        double median =
                sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** Measurement by measurement, each divided by the one of the same round. */
    static Spread ofRatios(List<Double> values, List<Double> limits) {
        double[] ratios = new double[values.size()];
        Arrays.setAll(ratios, i -> values.get(i) / limits.get(i));
        return of(Arrays.stream(ratios).boxed().toList());
    }

    String ratio() {
        return "%.2f (%.2f-%.2f)".formatted(median, least, most);
    }

    String rate() {
        return "%,.0f (%,.0f-%,.0f)".formatted(median, least, most);
    }
}
