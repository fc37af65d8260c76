package descent.spec;

import org.nd4j.linalg.api.buffer.DataType;

/** FLOAT parameters stay FLOAT, and go where DOUBLE parameters go as far as FLOAT can tell. */
final class SinglePrecision {
    /** 2⁻²³ is 1.2e-7; twelve steps of a few roundings each stay far below a thousand times that. */
    private static final double TOLERANCE = 1e-4;

    private SinglePrecision() {}

    static Property<Case> of(RuleSpec spec) {
        return new Property<>("work on FLOAT parameters, too", Cases.of(spec, 12), 4, (subject, input) -> {
                    Case plain = input.startingAt(0).with(h -> spec.with(h, "ε", Math.max(1e-3, spec.get(h, "ε", 0))));
                    Run run =
                            Run.of(spec.rule(subject, plain.h()), plain.route().on(DataType.FLOAT));
                    Agreement.within(TOLERANCE).of(run, plain.expected());
                })
                .always(Cases.ordinary(spec));
    }
}
