package descent.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What a network's θ consists of.
 *
 * @param entries one for each parameter array, in the order in which they lie in θ
 */
public record Description(List<Entry> entries) {
    private static final int SHOWN = 4;

    public Description {
        entries = List.copyOf(entries);
    }

    /**
     * One parameter array.
     *
     * @param name layer and parameter, for example "linear1.weight"
     * @param shape the array's shape
     * @param length how many numbers it has
     * @param first its first values
     */
    public record Entry(String name, List<Long> shape, int length, List<Double> first) {}

    /** A line for each array, such as "linear1.weight [784, 100], 78,400 parameters", and their sum. */
    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder();
        for (Entry entry : entries) {
            lines.append("%s %s, %,d parameters%n".formatted(entry.name(), entry.shape(), entry.length()));
        }
        return lines.append("%,d parameters in all".formatted(total())).toString();
    }

    /** How many parameters there are in all. */
    public int total() {
        return entries.stream().mapToInt(Entry::length).sum();
    }

    static Description of(Model model, INDArray theta) {
        List<Entry> entries = new ArrayList<>();
        int offset = 0;
        List<String> names = LayerNames.of(model);
        for (int i = 0; i < names.size(); i++) {
            for (Parameter parameter : model.layers().get(i).parameters()) {
                entries.add(entry(names.get(i) + ".", parameter, Parameters.view(theta, parameter, offset)));
                offset += parameter.length();
            }
        }
        return new Description(entries);
    }

    private static Entry entry(String prefix, Parameter parameter, INDArray values) {
        List<Long> shape = Arrays.stream(parameter.shape()).boxed().toList();
        List<Double> first = Arrays.stream(values.ravel().toDoubleVector())
                .limit(SHOWN)
                .boxed()
                .toList();
        return new Entry(prefix + parameter.name(), shape, parameter.length(), first);
    }
}
