package descent.function;

import descent.Optimizer;
import descent.Rules;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules of a race with their usual hyperparameters; only the learning rate is open.
 *
 * @param rules whose: the reference's or the student's
 * @param suffix what to add to each lane's name; empty for nothing
 */
public record Lineup(Rules rules, String suffix) {
    private static final List<String> USUAL = List.of(
            "GradientDescent",
            "Momentum",
            "Nesterov",
            "Adagrad",
            "RmsProp",
            "Adam",
            "Adadelta",
            "AdaMax",
            "RAdam",
            "Lookahead");

    /** The ten rules that run if nobody chooses. */
    public List<Contestant> usual() {
        return named(USUAL);
    }

    /** The rules of these names, or the usual ones if there are none; see {@link #named}. */
    public List<Contestant> chosen(List<String> names) {
        return names.isEmpty() ? usual() : named(names);
    }

    /**
     * Rules by name, for example {@code Momentum} or {@code gradient-descent}; only letters matter, and not their case.
     *
     * @throws IllegalArgumentException if a name is unknown; the message lists the known ones
     */
    public List<Contestant> named(List<String> names) {
        return names.stream().map(this::named).toList();
    }

    private Contestant named(String name) {
        return all().filter(contestant -> key(contestant.name()).equals(key(name + suffix)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown optimizer \"%s\": choose from %s"
                        .formatted(name, all().map(Contestant::name).collect(Collectors.joining(", ")))));
    }

    private Stream<Contestant> all() {
        return Stream.of(
                tunable("GradientDescent", rate -> rule("BatchGradientDescent", rate)),
                tunable("Momentum", rate -> rule("Momentum", rate, 0.9)),
                tunable("Nesterov", rate -> rule("Nesterov", rate, 0.9)),
                tunable("Adagrad", rate -> rule("Adagrad", rate, 1e-10)),
                tunable("RmsProp", rate -> rule("RmsProp", rate, 0.99, 1e-8)),
                tunable("Adam", this::adam),
                adadelta(),
                tunable("AdaMax", rate -> rule("AdaMax", rate, 0.9, 0.999, 1e-8)),
                tunable("RAdam", rate -> rule("RAdam", rate, 0.9, 0.999, 1e-8)),
                tunable("Lookahead", rate -> rule("Lookahead", adam(rate), 5, 0.5)),
                tunable("AdamW", rate -> rule("AdamW", rate, 0.9, 0.999, 1e-8, 0.01)),
                tunable("Ranger", rate -> rule("Ranger", rate, 0.95, 0.999, 1e-5, 6, 0.5)));
    }

    /** It has no rate; where it is missing, that is for whoever wants it to run to find out. */
    private Contestant adadelta() {
        return rules.has("Adadelta")
                ? new Contestant.Settled(Entry.withoutRate("Adadelta" + suffix, rule("Adadelta", 0.9, 1e-6)))
                : tunable("Adadelta", rate -> rule("Adadelta", 0.9, 1e-6));
    }

    private Contestant tunable(String name, DoubleFunction<Optimizer> rule) {
        return new Contestant.Tunable(name + suffix, rule);
    }

    private Optimizer adam(double rate) {
        return rule("Adam", rate, 0.9, 0.999, 1e-8);
    }

    private Optimizer rule(String className, Object... hyperparameters) {
        return rules.optimizer(className, hyperparameters);
    }

    private static String key(String name) {
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return letters.replaceFirst("^batch", ""); // so that the exercise's own name, BatchGradientDescent, will do
    }
}
