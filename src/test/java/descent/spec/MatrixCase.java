package descent.spec;

import descent.trial.InitialTheta;
import descent.trial.RecordedSlopes;
import descent.trial.RuleTrace;
import descent.trial.RuleTrial;
import descent.trial.Subject;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a rule for matrices is tried on.
 *
 * @param h the hyperparameters
 * @param start where θ begins, row after row
 * @param gradients one matrix for each step, the same at every point
 */
record MatrixCase(RuleSpec spec, double[] h, int rows, int columns, double[] start, List<double[]> gradients) {
    /** The case's hyperparameters, with as many of its parameters and gradients as it takes. */
    static MatrixCase of(Case given, int rows, int columns) {
        Case filled = new Case(given.spec(), given.h(), given.start(), rows * columns, given.gradients(), 0);
        List<double[]> gradients = IntStream.rangeClosed(1, given.steps())
                .mapToObj(t -> IntStream.range(0, rows * columns)
                        .mapToDouble(i -> filled.recorded(t, i))
                        .toArray())
                .toList();
        return new MatrixCase(given.spec(), given.h(), rows, columns, filled.theta(), gradients);
    }

    /** Each of its matrices changed into one of that size. */
    MatrixCase changed(int otherRows, int otherColumns, UnaryOperator<double[]> change) {
        return new MatrixCase(
                spec,
                h,
                otherRows,
                otherColumns,
                change.apply(start),
                gradients.stream().map(change).toList());
    }

    MatrixCase with(List<double[]> others) {
        return new MatrixCase(spec, h, rows, columns, start, others);
    }

    MatrixCase startingAt(double... other) {
        return new MatrixCase(spec, h, rows, columns, other, gradients);
    }

    double[] transposed(double... matrix) {
        return IntStream.range(0, matrix.length)
                .mapToDouble(i -> matrix[i % rows * columns + i / rows])
                .toArray();
    }

    RecordedSlopes slopes() {
        return new RecordedSlopes(gradients, 0);
    }

    RuleTrial trial() {
        return RuleTrial.of(spec.instance(h), InitialTheta.shaped(new long[] {rows, columns}, start), slopes());
    }

    RuleTrace run(Subject subject) {
        return Traces.of(subject, trial());
    }

    /** A trace whose θ is changed in the same way. */
    static RuleTrace changed(RuleTrace trace, UnaryOperator<double[]> change) {
        return Traces.of(trace.theta().stream().map(change).toList());
    }

    @Override
    public String toString() {
        return "%s; θ₀ = %s; gradients %s"
                .formatted(
                        spec.shown(h),
                        shown(start),
                        gradients.stream().limit(3).map(this::shown).collect(Collectors.joining(", ")));
    }

    private String shown(double... matrix) {
        return Numbers.array(matrix, rows, columns);
    }
}
