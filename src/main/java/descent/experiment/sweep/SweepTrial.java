package descent.experiment.sweep;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A candidate and what it came to.
 *
 * @param candidate what was tried
 * @param outcome what it came to
 */
public record SweepTrial(Candidate candidate, SweepOutcome outcome) {
    /** The validation loss; positive infinity if it diverged, so that it loses against all others. */
    private double loss() {
        return trained().map(trained -> trained.validation().loss()).orElse(Double.POSITIVE_INFINITY);
    }

    /** Empty if it diverged. */
    public Optional<SweepOutcome.Trained> trained() {
        return outcome instanceof SweepOutcome.Trained trained ? Optional.of(trained) : Optional.empty();
    }

    /**
     * From the least validation loss to the largest, then those that diverged. Of equals, what was tried first comes first: the
     * sort is stable.
     */
    public static List<SweepTrial> ranked(List<SweepTrial> trials) {
        return trials.stream()
                .sorted(Comparator.comparingDouble(SweepTrial::loss))
                .toList();
    }
}
