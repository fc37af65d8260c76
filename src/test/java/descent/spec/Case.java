package descent.spec;

import descent.trial.RecordedSlopes;
import descent.trial.RuleTrace;
import descent.trial.RuleTrial;
import descent.trial.Subject;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * What a rule is tried on: hyperparameters, a start and the gradients of each step. The first parameter sees the
 * gradients as they stand; every further one sees them in turn, with changing signs.
 *
 * @param h the hyperparameters
 * @param start where the first parameter begins
 * @param parameters how many parameters there are
 * @param gradients one for each step
 * @param curvature what the gradient grows by per unit of the point
 */
record Case(RuleSpec spec, double[] h, double start, int parameters, List<Double> gradients, double curvature) {
    private static final int APART = 3;

    int steps() {
        return gradients.size();
    }

    double[] theta() {
        return IntStream.range(0, parameters)
                .mapToDouble(i -> sign(i) * start * (1 + i))
                .toArray();
    }

    /** The gradient of parameter {@code i} at step {@code t}, the same at every point. */
    double recorded(int t, int i) {
        return sign(i) * gradients.get((t - 1 + APART * i) % gradients.size());
    }

    /** The gradient as the rule may ask for it. */
    RecordedSlopes slopes() {
        return RecordedSlopes.of(steps(), parameters, curvature, this::recorded);
    }

    /** What the rule is to be taken through. */
    RuleTrial trial() {
        return RuleTrial.of(spec.instance(h), spec.theta(theta()), slopes());
    }

    /** What the subject does. @throws Violation if it throws */
    RuleTrace run(Subject subject) {
        return Traces.of(subject, trial());
    }

    /** What the oracle does. */
    RuleTrace expected() {
        return spec.expected(h, theta(), slopes());
    }

    Case with(UnaryOperator<double[]> change) {
        return new Case(spec, change.apply(h), start, parameters, gradients, curvature);
    }

    /** With another value for one hyperparameter, if the rule has it. */
    Case with(String symbol, double value) {
        return with(each -> spec.with(each, symbol, value));
    }

    Case startingAt(double other) {
        return new Case(spec, h, other, parameters, gradients, curvature);
    }

    Case with(List<Double> others) {
        return new Case(spec, h, start, parameters, others, curvature);
    }

    Case scaled(double scale) {
        return with(gradients.stream().map(g -> g * scale).toList());
    }

    /** With the leading digit of each gradient alone, and its sign. */
    Case withinOneDecade() {
        return with(gradients.stream()
                .map(g -> g / Math.pow(10, Math.floor(Math.log10(Math.abs(g)))))
                .toList());
    }

    /** With gradients that are the same at every point. */
    Case flat() {
        return new Case(spec, h, start, parameters, gradients, 0);
    }

    private static int sign(int i) {
        return i % 2 == 0 ? 1 : -1;
    }

    @Override
    public String toString() {
        double[] shown = gradients.stream().mapToDouble(Double::doubleValue).toArray();
        return "%s; θ₀ = %s; gradient%s %s%s"
                .formatted(
                        spec.shown(h),
                        Numbers.array(theta(), spec.shape(parameters)),
                        shown.length > 1 ? "s" : "",
                        Numbers.list(shown),
                        curvature == 0 ? "" : " + " + Numbers.shown(curvature) + "θ");
    }
}
