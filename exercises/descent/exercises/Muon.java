package descent.exercises;

import descent.Memory;
import descent.NotStarted;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Muon: momentum, made nearly orthogonal, so that a weight matrix moves equally far in all directions.
 *
 * <pre>
 * g = ∇J(θ), a matrix [inputs, outputs]
 * m ← βm + (1 − β)g
 * u = (1 − β)g + βm
 * X = u / ‖u‖
 * k times:  A = XXᵀ;  X ← 3.4445X + (−4.7750A + 2.0315A²)X
 * θ ← θ − η √max(1, outputs/inputs) X, and nothing if u = 0
 * </pre>
 *
 * <p>‖u‖ is the root of the sum of all squares. Each round sends every singular value σ of X through 3.4445σ − 4.7750σ³ +
 * 2.0315σ⁵ and leaves the singular vectors alone; after five, values from 0.01 up lie between 0.68 and 1.14.
 *
 * <p><b>Step by step.</b>
 * <ol>
 *   <li>In {@code start}, refuse a θ whose rank is not 2: {@code PerArray} runs this rule on the matrices of a network.
 *       Ask {@code memory} for {@code "momentum"}, which starts at zero.
 *   <li>In each step, ask for the gradient at θ, once, and bring m up to date.
 *   <li>Make u, a look-ahead as Nesterov's: the new m once more, and the gradient.
 *   <li>Divide u by its norm and send it through k rounds. With more rows than columns, take XᵀX in place of XXᵀ or
 *       transpose X for the rounds: the smaller product is the cheaper one.
 *   <li>Subtract X from θ, times η and the factor for its shape.
 * </ol>
 *
 * <p><b>ND4J.</b> {@link INDArray#mmul(INDArray) x.mmul} is the matrix product, {@link INDArray#transpose()} a view.
 * {@link INDArray#norm2(long...) u.norm2()} is the norm as an array, which stays on the device. The square of a FLOAT below
 * 1e-23 is 0, so divide by the largest component first, {@link INDArray#normmax(long...) u.normmax()}; {@link
 * org.nd4j.linalg.ops.transforms.Transforms#max(INDArray, double) Transforms.max} with {@code Float.MIN_NORMAL} keeps from
 * dividing by zero, and {@code Double.MIN_NORMAL} is 0 in FLOAT.
 *
 * <p><b>Not here.</b> Weight decay; 0.2 √max(rows, columns); 1e-7 beside the norm; other coefficients; half precision; the
 * exact UVᵀ. PyTorch's weights are [outputs, inputs], so that the factor reads the other way round there.
 *
 * @param learningRate η, above 0; often 0.02
 * @param momentum β, in [0, 1); often 0.95
 * @param steps k, the number of rounds, at least 1; often 5
 * @see <a href="https://kellerjordan.github.io/posts/muon/">Jordan et al. 2024, Muon: An Optimizer for Hidden Layers in
 *     Neural Networks</a>
 */
public record Muon(double learningRate, double momentum, int steps) implements Optimizer {
    public Muon {
        Require.positive("learningRate", learningRate);
        Require.belowOne("momentum", momentum);
        Require.atLeastOne("steps", steps);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        throw new NotStarted();
    }

    private INDArray orthogonal(INDArray u) {
        throw new NotStarted();
    }
}
