package descent.network;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Exp;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Log;

/**
 * The logarithms of the probabilities that a softmax makes of each row of scores.
 *
 * <pre>
 * y = x − ln Σ exp(x)
 * ∂J/∂x = ∂J/∂y − exp(y) Σ ∂J/∂y
 * </pre>
 */
public record LogSoftmax() implements Layer {
    private static final long[] ROWS = {1};

    @Override
    public INDArray forward(Site site, INDArray x) {
        INDArray y = site.array(x.shape());
        layDown(site, x, y);
        return y;
    }

    /** By way of x − max x: ND4J's own is the logarithm of a softmax that can be 0. */
    static void layDown(Site site, INDArray x, INDArray y) {
        INDArray perRow = site.array(x.size(0), 1);
        INDArray flat = perRow.reshape(x.size(0));
        INDArray powers = site.array(x.shape());
        site.custom("reduce_max", ROWS, flat, x);
        site.custom("subtract", y, x, perRow);
        site.op(new Exp(y, powers));
        site.custom("reduce_sum", ROWS, flat, powers);
        site.op(new Log(flat, flat));
        site.custom("subtract", y, y, perRow);
    }

    @Override
    public boolean readsOutput() {
        return true;
    }

    @Override
    public INDArray backward(Site site, Pass pass, INDArray gradient) {
        INDArray y = pass.output();
        INDArray powers = site.array(y.shape());
        INDArray sums = site.array(y.size(0), 1);
        site.custom("reduce_sum", ROWS, sums.reshape(y.size(0)), gradient);
        site.op(new Exp(y, powers));
        site.custom("multiply", powers, powers, sums);
        site.custom("subtract", gradient, gradient, powers);
        return gradient;
    }
}
