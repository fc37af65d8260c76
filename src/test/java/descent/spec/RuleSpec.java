package descent.spec;

import descent.trial.InitialTheta;
import descent.trial.Instance;
import descent.trial.Rule;
import descent.trial.RuleTrace;
import descent.trial.Slopes;
import descent.trial.StubTrial;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The spec of an update rule: its hyperparameters and its oracle, from which most properties follow. */
abstract class RuleSpec extends Spec implements FollowsTheFormula, RestsOnNothing, KeepsTheContract, HasSymmetries {
    private final String name;
    private final List<Setting> settings;

    RuleSpec(String name, Setting... settings) {
        this.name = name;
        this.settings = List.of(settings);
    }

    @Override
    public RuleSpec rule() {
        return this;
    }

    /** What its oracle does, with the hyperparameters {@code h} in the order of the settings. */
    abstract RuleTrace expected(double[] h, double[] start, Slopes slopes);

    /** How steep the landscape of recorded gradients is; above 0 where a rule asks away from θ. */
    double curvature() {
        return 0;
    }

    /** How many steps to try where others take so many: fewer for a rule whose steps take long. */
    int atMost(int steps) {
        return steps;
    }

    /** What a θ of so many parameters looks like: a flat vector, where the rule does not want a matrix. */
    long[] shape(int parameters) {
        return new long[] {parameters};
    }

    /** θ at the start. */
    InitialTheta theta(double... values) {
        return InitialTheta.shaped(shape(values.length), values);
    }

    /** What the rule's constructor takes. */
    Object[] arguments(double[] h) {
        return Arrays.stream(h).boxed().toArray();
    }

    Rule instance(double[] h) {
        return Instance.of(name, arguments(h));
    }

    @Override
    StubTrial stub() {
        return StubTrial.of(
                StubTrial.Kind.OPTIMIZER,
                Instance.of(name, arguments(plainest())),
                settings.stream().map(Setting::name).toArray(String[]::new));
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

    /** Hyperparameters with which its idea shows on a function of two variables. */
    double[] toLookAt() {
        return this instanceof Converges converging ? converging.goingDown() : ordinary();
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
