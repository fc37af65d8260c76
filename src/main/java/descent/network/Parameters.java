package descent.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** A network's θ and ∇J, each one flat array, every layer's views of both, and what layers gather beside them. */
final class Parameters {
    private final INDArray theta;
    private final INDArray gradient;
    private final List<Map<String, INDArray>> values = new ArrayList<>();
    private final List<Map<String, INDArray>> gradients = new ArrayList<>();
    private final List<Map<String, INDArray>> buffers = new ArrayList<>();
    private final List<String> names;

    Parameters(Model model, DataType type) {
        theta = Nd4j.zeros(type, model.size());
        gradient = Nd4j.zeros(type, model.size());
        names = LayerNames.of(model);
        int offset = 0;
        for (Layer layer : model.layers()) {
            values.add(new LinkedHashMap<>());
            gradients.add(new LinkedHashMap<>());
            for (Parameter parameter : layer.parameters()) {
                values.get(values.size() - 1).put(parameter.name(), view(theta, parameter, offset));
                gradients.get(gradients.size() - 1).put(parameter.name(), view(gradient, parameter, offset));
                offset += parameter.length();
            }
            buffers.add(new LinkedHashMap<>());
            for (Buffer buffer : layer.buffers()) {
                INDArray array = Nd4j.zeros(type, buffer.length()).assign(buffer.initial());
                buffers.get(buffers.size() - 1).put(buffer.name(), array);
            }
        }
    }

    /** The part of a flat vector that is one parameter, in the parameter's own shape. */
    static INDArray view(INDArray flat, Parameter parameter, int offset) {
        return flat.get(NDArrayIndex.interval(offset, offset + parameter.length()))
                .reshape('c', parameter.shape());
    }

    INDArray theta() {
        return theta;
    }

    INDArray gradient() {
        return gradient;
    }

    /** Every buffer under its layer's name and its own. */
    Map<String, INDArray> buffers() {
        Map<String, INDArray> named = new LinkedHashMap<>();
        for (int i = 0; i < buffers.size(); i++) {
            String prefix = names.get(i) + ".";
            buffers.get(i).forEach((name, array) -> named.put(prefix + name, array));
        }
        return Collections.unmodifiableMap(named);
    }

    /** How many layers stand before the first that has parameters; no gradient needs to reach those. */
    int untrained() {
        int layers = 0;
        while (layers < values.size() && values.get(layers).isEmpty()) {
            layers++;
        }
        return layers;
    }

    /** The site of the layer at the given index. */
    Site site(int layer, Mode mode, Set<Site.Trait> traits) {
        return new Site(
                theta.dataType(),
                new Site.Arrays(values.get(layer), gradients.get(layer), buffers.get(layer)),
                mode,
                traits);
    }
}
