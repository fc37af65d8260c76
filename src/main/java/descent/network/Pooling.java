package descent.network;

import org.nd4j.linalg.api.ndarray.INDArray;

/** What pooling layers have in common: windows of size × size pixels side by side, pixels that fill no window left out. */
final class Pooling {
    private final String operation;
    private final long[] arguments;
    private final int size;

    /** @param operation ND4J's, which has a backward one called "_bp" */
    Pooling(String operation, int size) {
        this.operation = operation;
        this.size = size;
        // Window, stride, padding and dilation, height before width; no automatic padding; plain mean; channels last.
        this.arguments = new long[] {size, size, size, size, 0, 0, 1, 1, 0, 0, 1};
    }

    INDArray forward(Site site, INDArray x) {
        INDArray y = site.array(x.size(0), x.size(1) / size, x.size(2) / size, x.size(3));
        site.custom(operation, arguments, y, x);
        return y;
    }

    INDArray backward(Site site, INDArray x, INDArray gradient) {
        INDArray back = site.array(x.shape());
        site.custom(operation + "_bp", arguments, back, x, gradient);
        return back;
    }
}
