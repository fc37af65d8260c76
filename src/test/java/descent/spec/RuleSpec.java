package descent.spec;

import descent.Descent;
import descent.Optimizer;
import descent.kata.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nd4j.linalg.factory.Nd4j;

/** The spec of an update rule: its hyperparameters and its oracle, from which most properties follow. */
abstract class RuleSpec implements Spec {
    private final String name;
    private final List<Setting> settings;

    RuleSpec(String name, Setting... settings) {
        this.name = name;
        this.settings = List.of(settings);
    }

    /** The rule on one parameter, with the hyperparameters {@code h} in the order of the settings. */
    abstract Oracle oracle(double[] h);

    /** How steep the landscape of recorded gradients is; above 0 where a rule asks away from θ. */
    double curvature() {
        return 0;
    }

    /** What the rule's constructor takes. */
    Object[] arguments(double[] h) {
        return Arrays.stream(h).boxed().toArray();
    }

    Optimizer rule(Subject subject, double[] h) {
        return subject.make(Optimizer.class, name, arguments(h));
    }

    @Override
    public void touch(Subject subject) {
        Descent.start(rule(subject, plainest()), Nd4j.createFromArray(1.0)).step(point -> point.mul(2));
    }

    @Override
    public void glance(Subject subject) {
        rule(subject, plainest()).start(null, null);
    }

    List<Setting> settings() {
        return settings;
    }

    /** The first value of each setting. */
    double[] plainest() {
        return settings.stream().mapToDouble(setting -> setting.values().get(0)).toArray();
    }

    /** The second value of each setting. */
    double[] ordinary() {
        return settings.stream().mapToDouble(setting -> setting.values().get(1)).toArray();
    }

    /** The value of a hyperparameter, or {@code otherwise} if the rule has none of that symbol. */
    double get(double[] h, String symbol, double otherwise) {
        int index = index(symbol);
        return index < 0 ? otherwise : h[index];
    }

    /** With another value for one hyperparameter; unchanged if the rule has none of that symbol. */
    double[] with(double[] h, String symbol, double value) {
        double[] changed = h.clone();
        if (index(symbol) >= 0) {
            changed[index(symbol)] = value;
        }
        return changed;
    }

    String shown(double[] h) {
        return IntStream.range(0, h.length)
                .mapToObj(i -> settings.get(i).shown(h[i]))
                .collect(Collectors.joining(", "));
    }

    private int index(String symbol) {
        return IntStream.range(0, settings.size())
                .filter(i -> settings.get(i).symbol().equals(symbol))
                .findFirst()
                .orElse(-1);
    }
}
