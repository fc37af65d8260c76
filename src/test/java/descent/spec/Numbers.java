package descent.spec;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Numbers as a student reads them. */
final class Numbers {
    private static final int BRIEF = 5;
    private static final int SHORT = 8;
    private static final int SHOWN = 6;

    private Numbers() {}

    /** With as many digits as it takes, ten at most. */
    static String shown(double value) {
        return digits(value, 10);
    }

    /** With so many digits that it does not look like {@code other}. */
    static String apart(double value, double other) {
        for (int count = SHORT; count < 17; count++) {
            if (!digits(value, count).equals(digits(other, count))) {
                return digits(value, count + 1);
            }
        }
        return Double.toString(value);
    }

    /** Five digits, or so many more that it does not look like {@code other}, nine at most. */
    static String brief(double value, double other) {
        for (int count = BRIEF; count < SHORT; count++) {
            if (value == other || !digits(value, count).equals(digits(other, count))) {
                return digits(value, count);
            }
        }
        return digits(value, SHORT + 1);
    }

    /** Two digits, for differences. */
    static String rough(double value) {
        return value == 0 || !Double.isFinite(value)
                ? Double.toString(value)
                : String.format(Locale.ROOT, "%.1e", value);
    }

    /** The first few of them. */
    static String list(double[] values) {
        String first =
                Arrays.stream(values).limit(SHOWN).mapToObj(Numbers::shown).collect(Collectors.joining(", "));
        return values.length > SHOWN ? first + ", … (" + values.length + " in all)" : first;
    }

    /** A vector as {@link #list}, a matrix row by row: "[1, 2; 3, 4]". */
    static String array(double[] values, long... shape) {
        if (shape.length < 2) {
            return list(values);
        }
        int columns = (int) shape[1];
        return IntStream.range(0, (int) shape[0])
                .mapToObj(row -> list(Arrays.copyOfRange(values, row * columns, (row + 1) * columns)))
                .collect(Collectors.joining("; ", "[", "]"));
    }

    /** So that {@code text} ends where "… should be " does. */
    static String indent(String what, String text) {
        return " ".repeat(Math.max(0, what.length() + " should be ".length() - text.length())) + text;
    }

    private static String digits(double value, int count) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        double rounded = new BigDecimal(value).round(new MathContext(count)).doubleValue();
        if (rounded == Math.rint(rounded) && Math.abs(rounded) < 1e7) {
            return Long.toString((long) rounded);
        }
        return Double.toString(rounded);
    }
}
