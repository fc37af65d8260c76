package descent.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import descent.Rules;
import descent.Search;
import descent.network.Network;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The sweep's choice is that of exercise 18: the least loss, the first of equals, and NaN loses. */
class GridSearchAgreementTest {
    private static final int DIVERGED = 0;

    @Property(tries = 300)
    void theSweepChoosesAsTheExerciseDoes(@ForAll @Size(6) List<@IntRange(min = DIVERGED, max = 3) Integer> losses) {
        Grid grid = new Grid(values());
        List<Candidate> candidates = List.of(new Candidate(Map.of()));
        for (Map.Entry<String, List<Double>> entry : grid.values().entrySet()) {
            candidates = candidates.stream()
                    .flatMap(c -> entry.getValue().stream().map(value -> c.with(entry.getKey(), value)))
                    .toList();
        }
        Map<Map<String, Double>, Double> known = new LinkedHashMap<>();
        List<SweepTrial> trials = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            int loss = losses.get(i);
            known.put(candidates.get(i).values(), loss == DIVERGED ? Double.NaN : loss);
            trials.add(new SweepTrial(candidates.get(i), outcome(loss)));
        }
        Map<String, Double> exercise =
                Rules.SOLUTIONS.make(Search.class, "GridSearch").best(grid.values(), known::get);
        assertThat(SweepResult.chosen(trials).map(trial -> trial.candidate().values()))
                .isEqualTo(
                        losses.stream().allMatch(loss -> loss == DIVERGED) ? Optional.empty() : Optional.of(exercise));
    }

    private static Map<String, List<Double>> values() {
        Map<String, List<Double>> values = new LinkedHashMap<>();
        values.put("learningRate", List.of(0.1, 0.01));
        values.put("momentum", List.of(0.0, 0.5, 0.9));
        return values;
    }

    private static SweepOutcome outcome(int loss) {
        return loss == DIVERGED
                ? new SweepOutcome.Diverged(1)
                : new SweepOutcome.Trained(1, new Network.Score(loss, OptionalDouble.empty()), Optional.empty());
    }
}
