package descent.report;

import descent.Require;

/**
 * What the progress of a training is counted in.
 *
 * @param unit the name of one
 * @param iterations how many iterations one has, at least 1
 */
public record Scale(String unit, int iterations) {
    /** Step by step. */
    public static final Scale ITERATIONS = new Scale("iteration", 1);

    public Scale {
        Require.atLeastOne("iterations", iterations);
    }

    /** Epochs of so many batches. */
    public static Scale epochs(int batches) {
        return new Scale("epoch", batches);
    }

    /** An iteration on this scale. */
    public double of(int iteration) {
        return (double) iteration / iterations;
    }

    /** An iteration on this scale, as a heading. */
    String text(int iteration) {
        return Numbers.setting(of(iteration));
    }
}
