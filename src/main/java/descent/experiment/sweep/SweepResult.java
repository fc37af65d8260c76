package descent.experiment.sweep;

import descent.data.Data;
import descent.experiment.SecondOpinion;
import descent.network.Network;
import descent.rule.RuleNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a sweep found.
 *
 * @param sweep what was searched
 * @param data what was learned, with its validation samples
 * @param trials one for each candidate, in the order in which they are tried
 * @param test what the test samples, asked once, say of the chosen candidate; empty if all diverged
 */
public record SweepResult(Sweep sweep, Data data, List<SweepTrial> trials, Optional<Network.Score> test) {
    public SweepResult {
        trials = List.copyOf(trials);
    }

    /** The trial that wins; empty if all diverged. */
    Optional<SweepTrial> chosen() {
        return chosen(trials);
    }

    static Optional<SweepTrial> chosen(List<SweepTrial> trials) {
        return SweepTrial.ranked(trials).stream()
                .filter(trial -> trial.trained().isPresent())
                .findFirst();
    }

    /** Has a student's search choose from the same figures; a search at random has no grid to ask it about. */
    public void ask(SecondOpinion opinion) {
        if (sweep.space() instanceof Grid grid && chosen().isPresent()) {
            Map<Map<String, Double>, Double> losses = new HashMap<>();
            trials.forEach(trial -> losses.put(trial.candidate().values(), SweepFigures.loss(trial)));
            opinion.search(
                    grid.values(),
                    point -> losses.getOrDefault(point, Double.NaN),
                    chosen().orElseThrow().candidate().values());
        }
    }

    /** The rule's name. */
    String rule() {
        return RuleNames.of(sweep.subject().rule());
    }

    /** Whether there are right and wrong answers. */
    boolean counts() {
        return test.stream().anyMatch(score -> score.accuracy().isPresent());
    }
}
