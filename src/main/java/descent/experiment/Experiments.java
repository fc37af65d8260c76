package descent.experiment;

import descent.rule.Contender;
import descent.rule.RuleBook;
import descent.rule.RuleNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
                .orElseThrow(() -> new IllegalArgumentException("unknown experiment \"%s\": %s"
                        .formatted(
                                name,
                                RuleNames.remedy(
                                        name,
                                        ALL.stream().map(Reproduction::name).toList()))));
    }

    /**
     * What a sweep trains of an experiment.
     *
     * @throws IllegalArgumentException if there is none of that name, it cannot be swept, or the setting asks for anything but
     *     one rule
     */
    public static Trainable trainable(String name, Setting setting) {
        Reproduction reproduction = named(name);
        return trainable(reproduction, setting, setting.only(reproduction.lineup()));
    }

    /**
     * What a contest trains of an experiment, by lane.
     *
     * @throws IllegalArgumentException if there is none of that name, or it cannot be swept
     */
    public static Map<String, Trainable> trainables(String name, Setting setting) {
        Reproduction reproduction = named(name);
        Map<String, Trainable> trainables = new LinkedHashMap<>();
        setting.contenders(reproduction.lineup(), () -> 1)
                .forEach(one -> trainables.put(one.name(), trainable(reproduction, setting, one)));
        return trainables;
    }

    private static Trainable trainable(Reproduction reproduction, Setting setting, Contender contender) {
        return reproduction
                .trainable(setting, contender.optimizer().get())
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s cannot be swept, for it does not compare rules by how well they learn: try mnist"
                                .formatted(reproduction.name())));
    }

    /** Whether somebody wrote a rule's learning rate. */
    public static boolean givesRate(String name, Setting setting, String lane) {
        RuleBook book = named(name).lineup().book(setting.rules());
        return setting.with().stream()
                .anyMatch(rule -> !rule.isBare() && lane.startsWith(rule.toString()) && book.givesRate(rule));
    }
}
