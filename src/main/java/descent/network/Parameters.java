package descent.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** A network's θ and ∇J, each one flat buffer, and every layer's views of both. */
final class Parameters {
    private final INDArray theta;
    private final INDArray gradient;
    private final List<Map<String, INDArray>> values = new ArrayList<>();
    private final List<Map<String, INDArray>> gradients = new ArrayList<>();

    Parameters(Model model, DataType type) {
        theta = Nd4j.zeros(type, model.size());
        gradient = Nd4j.zeros(type, model.size());
        int offset = 0;
        for (Layer layer : model.layers()) {
            values.add(new LinkedHashMap<>());
            gradients.add(new LinkedHashMap<>());
            for (Parameter parameter : layer.parameters()) {
                values.get(values.size() - 1).put(parameter.name(), view(theta, parameter, offset));
                gradients.get(gradients.size() - 1).put(parameter.name(), view(gradient, parameter, offset));
                offset += parameter.length();
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

    /** The site of the layer at the given index. */
    Site site(int layer) {
        Site.Position position = layer == 0 ? Site.Position.FIRST : Site.Position.LATER;
        return new Site(theta.dataType(), values.get(layer), gradients.get(layer), position);
    }
}
