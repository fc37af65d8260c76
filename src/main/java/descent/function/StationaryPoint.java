package descent.function;

/**
 * A point at which the gradient is zero.
 *
 * @param kind what the function looks like around it
 * @param value the function there
 * @param at where it is
 */
public record StationaryPoint(Kind kind, double value, double... at) {
    /** What a function looks like around a stationary point. */
    public enum Kind {
        /** No value is lower anywhere. */
        GLOBAL_MINIMUM,
        /** No value is lower nearby. */
        LOCAL_MINIMUM,
        /** Lower in one direction, higher in another. */
        SADDLE,
        /** No value is higher nearby. */
        LOCAL_MAXIMUM
    }

    static StationaryPoint globalMinimum(double value, double... at) {
        return new StationaryPoint(Kind.GLOBAL_MINIMUM, value, at);
    }

    static StationaryPoint localMinimum(double value, double... at) {
        return new StationaryPoint(Kind.LOCAL_MINIMUM, value, at);
    }

    static StationaryPoint saddle(double value, double... at) {
        return new StationaryPoint(Kind.SADDLE, value, at);
    }

    static StationaryPoint localMaximum(double value, double... at) {
        return new StationaryPoint(Kind.LOCAL_MAXIMUM, value, at);
    }
}
