package descent.experiment.sweep;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Where values of a hyperparameter are drawn from.
 *
 * @param name the hyperparameter
 * @param low the least value
 * @param high the largest value
 * @param scale what is uniform
 */
public record Range(String name, double low, double high, Scale scale) {
    private static final String EXAMPLE = "--range learningRate=1e-5..1:log";
    /** Enough to tell settings apart, and few enough to be typed again. */
    private static final MathContext DIGITS = new MathContext(4);

    /** What is uniform over the range. */
    public enum Scale {
        /** The value. */
        LINEAR,
        /** Its logarithm: as many values in each decade. */
        LOG
    }

    /** @throws IllegalArgumentException unless it is finite, goes up, and is positive where it is logarithmic */
    public Range {
        Notation said = new Notation(name, "", EXAMPLE);
        if (!(low < high) || !Double.isFinite(high - low)) {
            throw said.refused("from %s to %s is no range, for it must be finite and go up".formatted(low, high));
        }
        if (scale == Scale.LOG && low <= 0) {
            throw said.refused("from %s has no logarithm, so begin above 0 or write :linear".formatted(low));
        }
    }

    /**
     * Reads a range.
     *
     * @param text "learningRate=1e-5..1:log"; linear unless said
     * @throws IllegalArgumentException if it cannot be read
     */
    public static Range parse(String text) {
        Notation said = Notation.of(text, EXAMPLE);
        String[] parts = said.value().split(":", -1);
        String[] ends = parts[0].split("\\.\\.", -1);
        if (ends.length != 2 || parts.length > 2) {
            throw said.refused("is not given as a range");
        }
        Scale scale = parts.length == 1 ? Scale.LINEAR : scale(said, parts[1].strip());
        return new Range(said.name(), said.number(ends[0]), said.number(ends[1]), scale);
    }

    private static Scale scale(Notation said, String word) {
        return switch (word) {
            case "log" -> Scale.LOG;
            case "linear" -> Scale.LINEAR;
            default -> throw said.refused("has the scale \"%s\", which is neither log nor linear".formatted(word));
        };
    }

    /**
     * The value at a share of the way, rounded to four digits; the same on every machine.
     *
     * @param share in [0, 1)
     */
    double at(double share) {
        double value = scale == Scale.LOG
                ? StrictMath.exp(StrictMath.log(low) + share * (StrictMath.log(high) - StrictMath.log(low)))
                : low + share * (high - low);
        double rounded = new BigDecimal(value).round(DIGITS).doubleValue();
        return Math.max(low, Math.min(high, rounded));
    }
}
