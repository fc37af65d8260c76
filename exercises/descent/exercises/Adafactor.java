package descent.exercises;

import descent.Memory;
import descent.NotStarted;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Adafactor: for a matrix it remembers a mean square for each row and each column, n + m numbers for n · m.
 *
 * <pre>
 * g = ∇J(θ)
 * b = 1 − t⁻ᵖ
 * q = g² + ε₁
 * a matrix:  R ← bR + (1 − b) · mean of q over the columns, one number for each row
 *            C ← bC + (1 − b) · mean of q over the rows, one number for each column
 *            V = RC / mean(R)
 * a vector:  V ← bV + (1 − b)q
 * U = g / √V
 * U ← U / max(1, rms(U) / c)
 * θ ← θ − max(ε₂, rms(θ)) · min(η, 1/√t) · U
 * </pre>
 *
 * <p>rms is the root of the mean square. b is 0 in step 1, so that there is nothing to correct. Where the squares of the
 * gradient are a product of something for the row and something for the column, V is exact. θ is one array here.
 *
 * <p><b>Step by step.</b>
 * <ol>
 *   <li>In {@code start}, see whether θ has rank 2. If so, ask {@code memory} for {@code "rows"}, of shape [n, 1], and
 *       {@code "columns"}, of shape [1, m]; otherwise for {@code "v"}, shaped like θ.
 *   <li>In each step, ask for the gradient at θ, once; bring R and C, or V, up to date.
 *   <li>Make U. For a matrix divide g by √(R / mean(R)) and by √C, one after the other.
 *   <li>Shorten U if its rms is above c, and move θ by a share of its own rms, as it was.
 * </ol>
 *
 * <p><b>ND4J.</b> {@link INDArray#mean(boolean, int...) q.mean(true, 1)} is [n, 1] and {@code q.mean(true, 0)} is [1, m];
 * arithmetic with [n, m] repeats them. {@link INDArray#norm2(long...) u.norm2()}, divided by the root of the number of
 * values, is rms as an array, which stays on the device. In FLOAT the product RC is rounded to 0 where a row and a column
 * are both dead, as for black pixels at a border, and 0/0 ends everything: do not multiply them.
 *
 * <p><b>Not here.</b> Momentum; weight decay; a fixed η without the size of θ; ε₁ as a lower bound of V; more than two
 * dimensions.
 *
 * @param learningRate η, above 0; often 0.01
 * @param power p, in (0, 1]; often 0.8
 * @param clip c, above 0; often 1
 * @param epsilon1 ε₁, at least 0, beside the squares; often 1e-30
 * @param epsilon2 ε₂, at least 0, the least size of θ that counts; often 1e-3
 * @see <a href="https://arxiv.org/abs/1804.04235">Shazeer and Stern 2018, Adafactor: Adaptive Learning Rates with Sublinear
 *     Memory Cost, algorithms 4 and 5</a>
 */
public record Adafactor(double learningRate, double power, double clip, double epsilon1, double epsilon2)
        implements Optimizer {
    public Adafactor {
        Require.positive("learningRate", learningRate);
        Require.share("power", power);
        Require.positive("clip", clip);
        Require.notNegative("epsilon1", epsilon1);
        Require.notNegative("epsilon2", epsilon2);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        throw new NotStarted();
    }

    private Step onMatrix(INDArray theta, Memory memory) {
        throw new NotStarted();
    }

    private Step onVector(INDArray theta, Memory memory) {
        throw new NotStarted();
    }

    private void move(INDArray theta, INDArray u, int t) {
        throw new NotStarted();
    }
}
