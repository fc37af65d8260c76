package descent.trial;

import descent.Descent;
import descent.Optimizer;
import descent.trial.RuleTrial.Company;
import descent.trial.RuleTrial.Noting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Takes a rule down a trial's way and notes what it does. */
final class RuleRun {
    /** Where a start begins that is then put somewhere else. */
    private static final double ELSEWHERE = 7;

    private static final long MOST_PER_PARAMETER = 64;

    private final RuleTrial trial;
    private final Implementation classes;
    private final KnownGradient gradient;
    private final List<double[]> theta = new ArrayList<>();
    private final List<List<double[]>> asked = new ArrayList<>();
    private final List<Map<String, double[]>> memory = new ArrayList<>();

    RuleRun(RuleTrial trial, Implementation classes) {
        this.trial = trial;
        this.classes = classes;
        this.gradient = new KnownGradient(trial.slopes(), trial.arrays());
    }

    /** All of it. A rule may throw anything, errors too. */
    RuleTrace trace() {
        try {
            Optimizer rule = trial.rule().optimizer(classes);
            if (trial.company() == Company.AGAIN) {
                go(started(rule), trial.slopes().steps(), Companion.NONE);
                theta.clear();
                asked.clear();
                memory.clear();
            }
            Descent descent = started(rule);
            Companion companion = companion(rule);
            go(descent, trial.savedAfter().orElse(trial.slopes().steps()), companion);
            if (trial.savedAfter().isPresent()) {
                go(restored(descent), trial.slopes().steps(), companion);
            }
            return new RuleTrace(theta, asked, memory, Optional.empty());
        } catch (Throwable thrown) {
            return new RuleTrace(theta, asked, memory, Optional.of(Thrown.of(thrown)));
        }
    }

    private Descent started(Optimizer rule) {
        Descent descent = start(rule, trial.theta());
        trial.from().ifPresent(moment -> resume(descent, moment));
        theta.add(Vectors.values(descent.theta()));
        return descent;
    }

    private static Descent start(Optimizer rule, InitialTheta parameters) {
        INDArray array = Vectors.lasting(parameters);
        return parameters.parts().isEmpty()
                ? Descent.start(rule, array)
                : Descent.start(rule, array, parameters.parts());
    }

    /** Another start of another instance, which goes on where this one is. */
    private Descent restored(Descent saved) {
        double[] elsewhere = new double[trial.theta().values().length];
        Arrays.fill(elsewhere, ELSEWHERE);
        Descent descent = start(trial.rule().optimizer(classes), trial.theta().at(elsewhere));
        resume(descent, new Waypoint(Vectors.values(saved.theta()), Vectors.values(saved.memory()), saved.steps()));
        return descent;
    }

    private void resume(Descent descent, Waypoint moment) {
        Map<String, double[]> memory = moment.memory().isEmpty() ? Vectors.values(descent.memory()) : moment.memory();
        Map<String, INDArray> arrays = new LinkedHashMap<>();
        memory.forEach((name, values) -> {
            INDArray own = descent.memory().arrays().get(name);
            arrays.put(name, Vectors.lasting(trial.theta().precision(), values, own == null ? null : own.shape()));
        });
        descent.resume(
                Vectors.lasting(
                        trial.theta().precision(), moment.theta(), trial.theta().shape()),
                arrays,
                moment.steps());
    }

    /** A memory of far more numbers than any rule needs is not kept: traces are sent. */
    private static Map<String, double[]> remembered(Descent descent) {
        long length = descent.memory().arrays().values().stream()
                .mapToLong(INDArray::length)
                .sum();
        if (length > MOST_PER_PARAMETER * (descent.theta().length() + MOST_PER_PARAMETER)) {
            throw new IllegalStateException("the rule keeps %d numbers for %d parameters: more than a trial can note"
                    .formatted(length, descent.theta().length()));
        }
        return Vectors.values(descent.memory());
    }

    private Companion companion(Optimizer rule) {
        return switch (trial.company()) {
            case ALONE, AGAIN -> Companion.NONE;
            case BESIDE_ANOTHER -> Companion.of(trial.rule().optimizer(classes), trial);
            case BESIDE_ITSELF -> Companion.of(rule, trial);
        };
    }

    private void go(Descent descent, int last, Companion companion) {
        while (descent.steps() < last) {
            asked.add(gradient.begin(descent.steps() + 1, descent.theta()));
            companion.step();
            descent.step(gradient);
            gradient.end();
            theta.add(Vectors.values(descent.theta()));
            if (trial.noting() == Noting.EACH
                    || descent.steps() == trial.slopes().steps()) {
                memory.add(remembered(descent));
            }
        }
    }
}
