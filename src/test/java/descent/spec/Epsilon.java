package descent.spec;

/** Keeps ε above 0 where a gradient may be zero. */
final class Epsilon {
    private static final double LEAST = 1e-8;

    private Epsilon() {}

    static double[] above(RuleSpec spec, double[] h) {
        return spec.with(h, "ε", Math.max(LEAST, spec.get(h, "ε", 0)));
    }
}
