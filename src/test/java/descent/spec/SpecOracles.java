package descent.spec;

import descent.kata.Dial;
import descent.kata.Exercise;
import descent.kata.OracleBook;
import descent.trial.RuleTrace;
import descent.trial.RuleTrial;
import descent.trial.ScheduleTrial;
import descent.trial.Slopes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The oracles of the specs, for whoever draws them. */
public final class SpecOracles implements OracleBook {
    private final Function<Exercise, Spec> specs;

    /** Those of all exercises. */
    public SpecOracles() {
        this(SpecRun::spec);
    }

    /** @param specs where the spec of an exercise is */
    SpecOracles(Function<Exercise, Spec> specs) {
        this.specs = specs;
    }

    @Override
    public List<Dial> dials(Exercise exercise) {
        return spec(exercise)
                .map(spec -> IntStream.range(0, spec.settings().size())
                        .mapToObj(i -> dial(spec, i))
                        .toList())
                .orElse(List.of());
    }

    @Override
    public RuleTrial trial(Exercise exercise, double[] values, double[] start, Slopes slopes) {
        RuleSpec spec = spec(exercise).orElseThrow();
        return RuleTrial.of(spec.instance(values), spec.theta(start), slopes);
    }

    @Override
    public RuleTrace path(Exercise exercise, double[] values, double[] start, Slopes slopes) {
        RuleSpec spec = spec(exercise).orElseThrow();
        return spec instanceof ElementwiseSpec alone
                ? new OraclePath(() -> alone.oracle(values), start, slopes).trace()
                : spec.expected(values, start, slopes);
    }

    @Override
    public Map<String, List<Dial>> schedules(Exercise exercise) {
        return specs.apply(exercise) instanceof TimedSpec timed ? timed.schedules() : Map.of();
    }

    @Override
    public ScheduleTrial trial(Exercise exercise, String schedule, double[] values, int count) {
        return ((TimedSpec) specs.apply(exercise))
                .asked(schedule, values, count)
                .trial();
    }

    @Override
    public double[] factors(Exercise exercise, String schedule, double[] values, int count) {
        return ((TimedSpec) specs.apply(exercise))
                .asked(schedule, values, count)
                .right();
    }

    private Optional<RuleSpec> spec(Exercise exercise) {
        return specs.apply(exercise) instanceof RuleSpec rule ? Optional.of(rule) : Optional.empty();
    }

    /** By what a spec tries: an average's weight comes near to 1, and a whole number is one for the constructor. */
    private static Dial dial(RuleSpec spec, int i) {
        Setting setting = spec.settings().get(i);
        double[] ways = spec.toLookAt();
        double most =
                setting.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        if (!setting.labels().isEmpty()) {
            return new Dial(setting.name(), setting.symbol(), Dial.Scale.CHOICE, 0, most, ways[i], setting.labels());
        }
        if (spec.arguments(ways)[i] instanceof Integer) {
            return new Dial(setting.name(), setting.symbol(), Dial.Scale.WHOLE, 1, 4 * most, ways[i], List.of());
        }
        if (setting.name().startsWith("epsilon")) {
            return new Dial(setting.name(), setting.symbol(), Dial.Scale.LOG, 1e-10, 1, ways[i], List.of());
        }
        if (most < 1 && most >= 0.9) {
            return new Dial(setting.name(), setting.symbol(), Dial.Scale.NEAR_ONE, 0, 0.9999, ways[i], List.of());
        }
        return most == 1 && !setting.symbol().equals("η")
                ? new Dial(setting.name(), setting.symbol(), Dial.Scale.LINEAR, 0, most, ways[i], List.of())
                : new Dial(setting.name(), setting.symbol(), Dial.Scale.LOG, 1e-4, 10 * most, ways[i], List.of());
    }
}
