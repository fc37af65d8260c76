package descent.worker;

import java.util.Optional;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * A walk that a rule is to take.
 *
 * @param type FLOAT or DOUBLE
 * @param start where the rule is started
 * @param from where it goes on instead of taking its first step, if it does
 * @param slopes the gradients, of all steps from the first
 * @param arrays in which arrays they come
 * @param noting what of the rule's memory is kept
 */
public record Route(
        DataType type,
        double[] start,
        Optional<Moment> from,
        Slopes slopes,
        KnownGradient.Arrays arrays,
        Noting noting) {
    /** What of a rule's memory is kept. */
    public enum Noting {
        /** That after the last step. */
        LAST,
        /** That after each step. */
        EACH;

        private static final Noting[] ALL = values();
    }

    /** On DOUBLE parameters, from the first step, with one array for all gradients. */
    public static Route of(double[] start, Slopes slopes) {
        return new Route(DataType.DOUBLE, start, Optional.empty(), slopes, KnownGradient.Arrays.REUSED, Noting.LAST);
    }

    public Route on(DataType other) {
        return new Route(other, start, from, slopes, arrays, noting);
    }

    /** A fresh start that goes on from a moment of another walk. */
    public Route from(Moment moment) {
        return new Route(type, start, Optional.of(moment), slopes, arrays, noting);
    }

    public Route with(KnownGradient.Arrays others) {
        return new Route(type, start, from, slopes, others, noting);
    }

    public Route noting(Noting what) {
        return new Route(type, start, from, slopes, arrays, what);
    }

    /** The number of the first step to take. */
    public int first() {
        return 1 + from.map(Moment::steps).orElse(0);
    }

    Out write(Out out) {
        Vectors.type(out, type).reals(start).flag(Flag.of(from.isPresent()));
        from.ifPresent(moment -> moment.write(out));
        return slopes.write(out).number(arrays.ordinal()).number(noting.ordinal());
    }

    static Route read(In in) {
        DataType type = Vectors.type(in);
        double[] start = in.reals();
        Optional<Moment> from = in.flag() ? Optional.of(Moment.read(in, start.length)) : Optional.empty();
        return new Route(
                type,
                start,
                from,
                Slopes.read(in),
                KnownGradient.Arrays.read(in),
                Noting.ALL[in.number(Noting.ALL.length - 1)]);
    }
}
