package descent.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names for a model's layers: kind and number, counting the layers that have parameters: "linear1". */
final class LayerNames {
    private LayerNames() {}

    /** One name for each layer; a layer without parameters shares the number of the one before it. */
    static List<String> of(Model model) {
        List<String> names = new ArrayList<>();
        int number = 0;
        for (Layer layer : model.layers()) {
            number += layer.parameters().isEmpty() ? 0 : 1;
            names.add(layer.kind().toLowerCase(Locale.ROOT) + number);
        }
        return names;
    }
}
