package descent.network;

import org.nd4j.linalg.api.ndarray.INDArray;

/** What pooling layers have in common: windows of size × size pixels side by side, pixels that fill no window left out. */
interface Pooling extends Layer {
    /** Height and width of a window, and the step to the next. */
    int size();

    /** ND4J's operation, which has a backward one called "_bp". */
    String operation();

    @Override
    default INDArray forward(Site site, INDArray x) {
        Images.requireAtLeast(size(), x);
        INDArray y = site.array(x.size(0), x.size(1) / size(), x.size(2) / size(), x.size(3));
        site.inParts(x, part -> site.custom(operation(), arguments(), part.of(y), part.of(x)));
        return y;
    }

    @Override
    default INDArray backward(Site site, Pass pass, INDArray gradient) {
        INDArray back = site.array(pass.input().shape());
        site.inParts(
                back,
                part -> site.custom(
                        operation() + "_bp", arguments(), part.of(back), part.of(pass.input()), part.of(gradient)));
        return back;
    }

    /** Window, stride, padding and dilation, height before width; no automatic padding; plain mean; channels last. */
    private long[] arguments() {
        return new long[] {size(), size(), size(), size(), 0, 0, 1, 1, 0, 0, 1};
    }
}
