package descent;

/** Checks of hyperparameters, for the compact constructors of rules; messages name what, the value and the range. */
public final class Require {
    private Require() {}

    /** @throws IllegalArgumentException unless {@code value} is finite and above 0 */
    public static void positive(String name, double value) {
        require(value > 0 && value < Double.POSITIVE_INFINITY, name, value, "must be positive");
    }

    /** @throws IllegalArgumentException unless {@code value} is finite and at least 0 */
    public static void notNegative(String name, double value) {
        require(value >= 0 && value < Double.POSITIVE_INFINITY, name, value, "must not be negative");
    }

    /** For a coefficient of a moving average. @throws IllegalArgumentException unless {@code value} is in [0, 1) */
    public static void belowOne(String name, double value) {
        require(value >= 0 && value < 1, name, value, "must be in [0, 1)");
    }

    /** For a share of the whole. @throws IllegalArgumentException unless {@code value} is in (0, 1] */
    public static void share(String name, double value) {
        require(value > 0 && value <= 1, name, value, "must be in (0, 1]");
    }

    /** @throws IllegalArgumentException unless {@code value} is at least 1 */
    public static void atLeastOne(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException("%s (%d) must be at least 1".formatted(name, value));
        }
    }

    private static void require(boolean holds, String name, double value, String range) {
        if (!holds) {
            throw new IllegalArgumentException("%s (%s) %s".formatted(name, value, range));
        }
    }
}
