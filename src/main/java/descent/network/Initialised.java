package descent.network;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A layer that starts from an initialiser of its own. */
record Initialised(Layer layer, Initialiser initialiser) implements Layer {
    @Override
    public List<Parameter> parameters() {
        return layer.parameters().stream()
                .map(parameter -> parameter.startingFrom(initialiser))
                .toList();
    }

    @Override
    public List<Buffer> buffers() {
        return layer.buffers();
    }

    @Override
    public String kind() {
        return layer.kind();
    }

    @Override
    public INDArray forward(Site site, INDArray input) {
        return layer.forward(site, input);
    }

    @Override
    public boolean readsOutput() {
        return layer.readsOutput();
    }

    @Override
    public void update(Site site) {
        layer.update(site);
    }

    @Override
    public INDArray backward(Site site, Pass pass, INDArray gradient) {
        return layer.backward(site, pass, gradient);
    }
}
