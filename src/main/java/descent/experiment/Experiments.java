package descent.experiment;

import java.util.List;
import java.util.stream.Collectors;

/** Every reproduction by name. */
public final class Experiments {
    private static final List<Reproduction> ALL = List.of(
            new MnistComparison(),
            new CifarLesson(),
            new TrainingCurves(),
            new Regression(),
            new Regimes(),
            new WarmUp(),
            new Robustness(),
            new OwnData());

    private Experiments() {}

    /** All of them, in the order in which they are listed. */
    public static List<Reproduction> all() {
        return ALL;
    }

    /** @throws IllegalArgumentException if there is none of that name */
    public static Reproduction named(String name) {
        return ALL.stream()
                .filter(reproduction -> reproduction.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown experiment \"%s\": choose from %s"
                        .formatted(name, ALL.stream().map(Reproduction::name).collect(Collectors.joining(", ")))));
    }

    /**
     * What a sweep trains of an experiment.
     *
     * @throws IllegalArgumentException if there is none of that name, it cannot be swept, or the setting asks for anything but
     *     one lane that it has
     */
    public static Trainable trainable(String name, Setting setting) {
        return named(name)
                .trainable(setting)
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s cannot be swept, for it does not compare rules by how well they learn: try mnist"
                                .formatted(name)));
    }
}
