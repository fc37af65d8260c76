package descent.report;

import java.util.List;
import java.util.Optional;

/**
 * An axis.
 *
 * @param label what is measured, with its unit
 * @param scale how figures are laid out along it
 * @param range from where to where; empty for what the data need
 */
public record Axis(String label, Scale scale, Optional<Range> range) {
    /** How figures are laid out. */
    public enum Scale {
        LINEAR,
        /** Each decade takes the same room; figures that are not positive are left out. */
        LOG
    }

    /** Both ends of an axis, in its own unit. */
    public record Range(double from, double to) {
        /** @throws IllegalArgumentException unless both are finite and {@code from} is below {@code to} */
        public Range {
            if (!(from < to) || !Double.isFinite(from) || !Double.isFinite(to)) {
                throw new IllegalArgumentException(
                        "an axis from %s to %s: it must be finite and go up".formatted(from, to));
            }
        }
    }

    /** A linear axis for all the data. */
    public static Axis linear(String label) {
        return new Axis(label, Scale.LINEAR, Optional.empty());
    }

    /** A logarithmic axis for all the data. */
    public static Axis log(String label) {
        return new Axis(label, Scale.LOG, Optional.empty());
    }

    /** This axis, showing only a part. */
    public Axis within(double from, double to) {
        return new Axis(label, scale, Optional.of(new Range(from, to)));
    }

    /** This axis, with room for more figures than it was framed for. */
    public Axis including(List<Double> figures) {
        return range.map(shown -> {
                    double low = figures.stream().reduce(shown.from(), Math::min);
                    double high = figures.stream().reduce(shown.to(), Math::max);
                    return within(low, high);
                })
                .orElse(this);
    }

    /** Whether a figure has a place on it. */
    boolean shows(double value) {
        return Double.isFinite(value) && (scale == Scale.LINEAR || value > 0);
    }
}
