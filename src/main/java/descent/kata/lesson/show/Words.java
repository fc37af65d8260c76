package descent.kata.lesson.show;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalInt;

/** Figures as a sentence wants them. */
final class Words {
    private static final MathContext DIGITS = new MathContext(3);
    /** What is left of zero after a few hundred additions. */
    private static final double ROUNDING = 1e-13;

    private static final double SMALL = 1e-4;
    private static final double LARGE = 1e6;

    private Words() {}

    /** Three digits: "0.316", "12,300", "4.1e-7". */
    static String figure(double value) {
        double size = Math.abs(value) < ROUNDING ? 0 : Math.abs(value);
        if (size == 0) {
            return "0";
        }
        if (!Double.isFinite(value) || size < SMALL || size >= LARGE) {
            return Double.isFinite(value) ? "%.1e".formatted(value) : String.valueOf(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return size >= 1000 ? "%,d".formatted(rounded.longValue()) : rounded.toPlainString();
    }

    /** "after 57 steps", or what to say of a rule that did not get there. */
    static String after(OptionalInt steps, int limit) {
        return steps.isPresent()
                ? "after %,d %s".formatted(steps.getAsInt(), steps.getAsInt() == 1 ? "step" : "steps")
                : "not within %,d steps".formatted(limit);
    }
}
