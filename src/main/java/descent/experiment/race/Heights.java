package descent.experiment.race;

import descent.function.AnalyticFunction;
import descent.function.StationaryPoint;
import java.util.Arrays;

/** How high a value stands in a picture: as it is, or as a logarithm where a few values dwarf all others. */
sealed interface Heights {
    /** The share of the picture that lies below the shortest height of a logarithmic picture. */
    double FLOOR_SHARE = 0.002;

    /** How many times the median the largest value must be to make a picture logarithmic. */
    double DWARFING = 10;

    /** The height of a value; never falls when the value rises. */
    double of(double value);

    /** What to add to the label of the axis. */
    String note();

    /** The heights that suit a function, given its values all over the picture. */
    static Heights suiting(AnalyticFunction function, double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        if (!function.boundedBelow()) {
            return new Plain();
        }
        double least = function.stationaryPoints().stream()
                .mapToDouble(StationaryPoint::value)
                .min()
                .orElseThrow();
        double median = sorted[sorted.length / 2] - least;
        double largest = sorted[sorted.length - 1] - least;
        double offset = sorted[(int) (FLOOR_SHARE * sorted.length)] - least;
        return largest > DWARFING * median && offset > 0 ? new Logarithmic(least, offset) : new Plain();
    }

    /** The value itself. */
    record Plain() implements Heights {
        @Override
        public double of(double value) {
            return value;
        }

        @Override
        public String note() {
            return "";
        }
    }

    /** log₁₀ of the distance from the least value, which the offset keeps finite. */
    record Logarithmic(double least, double offset) implements Heights {
        @Override
        public double of(double value) {
            return Math.log10(Math.max(0, value - least) + offset);
        }

        @Override
        public String note() {
            return ", logarithmic";
        }
    }
}
