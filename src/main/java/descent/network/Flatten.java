package descent.network;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Lays each sample out as one row: [n, …] becomes [n, k], the last index running fastest. Nothing is copied. */
public record Flatten() implements Layer {
    @Override
    public INDArray forward(Site site, INDArray x) {
        return x.reshape('c', x.size(0), x.length() / x.size(0));
    }

    @Override
    public INDArray backward(Site site, Pass pass, INDArray gradient) {
        return gradient.reshape('c', pass.input().shape());
    }
}
