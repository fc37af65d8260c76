package descent.experiment.sweep;

import descent.network.Network;
import java.util.Optional;

/** What a candidate came to. */
public sealed interface SweepOutcome {
    /**
     * It diverged.
     *
     * @param iteration of the evaluation that found it
     */
    record Diverged(int iteration) implements SweepOutcome {}

    /**
     * It was trained; of all evaluations, the one with the least validation loss counts, the earliest of several.
     *
     * @param iteration of that evaluation
     * @param validation the score on all validation samples
     * @param revealed what else was asked then; empty unless over-tuning is to be shown
     */
    record Trained(int iteration, Network.Score validation, Optional<Revealed> revealed) implements SweepOutcome {}

    /**
     * What a choice must not know.
     *
     * @param few the share of the first few validation samples that is classified rightly
     * @param test the share of the test samples
     */
    record Revealed(double few, double test) {}
}
