package descent.experiment.sweep;

import descent.Require;
import java.util.OptionalInt;

/**
 * How every candidate is trained and judged.
 *
 * @param seed what the validation samples, the initial parameters and the order of the batches are drawn from
 * @param iterations how many steps each takes, at least 1
 * @param validation the share of the training samples that is held out to choose by, in (0, 1)
 * @param few how many of these the demonstration of over-tuning looks at; empty for no demonstration
 */
public record SearchPlan(long seed, int iterations, double validation, OptionalInt few) {
    private static final int EVALUATIONS = 10;

    public SearchPlan {
        Require.atLeastOne("iterations", iterations);
        Require.positive("validation", validation);
        Require.belowOne("validation", validation);
        few.ifPresent(count -> Require.atLeastOne("few", count));
    }

    /** Steps between two evaluations. */
    int every() {
        return Math.max(1, iterations / EVALUATIONS);
    }
}
