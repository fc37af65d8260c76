package descent.experiment.sweep;

import descent.data.Data;
import descent.network.Network;
import descent.rule.RuleNames;
import java.util.List;
import java.util.Optional;

/**
 * What a sweep found.
 *
 * @param sweep what was searched
 * @param data what was learned, with its validation samples
 * @param trials one for each candidate, in the order in which they are tried
 * @param test what the test samples, asked once, say of the chosen candidate; empty if all diverged
 */
public record SweepResult(Sweep sweep, Data data, List<Trial> trials, Optional<Network.Score> test) {
    public SweepResult {
        trials = List.copyOf(trials);
    }

    /** The trial that wins; empty if all diverged. */
    Optional<Trial> chosen() {
        return chosen(trials);
    }

    static Optional<Trial> chosen(List<Trial> trials) {
        return Trial.ranked(trials).stream()
                .filter(trial -> trial.trained().isPresent())
                .findFirst();
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
