package descent.experiment.sweep;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * How much the best of many validation scores flatters: settings as coins, of which the luckiest looks best. It needs the test
 * scores of all settings, which a search must not look at, and comes after the choice.
 */
final class OverTuning {
    private final int few;
    private final int all;
    private final int tested;
    private final BestOfN byFew;
    private final BestOfN byAll;

    private OverTuning(SweepResult result, List<SweepOutcome.Trained> trained) {
        all = Trainer.validation(result.data()).count();
        few = Math.min(all, result.sweep().plan().few().orElseThrow());
        tested = result.data().test().count();
        byFew = ranked(trained, one -> one.revealed().orElseThrow().few());
        byAll = ranked(trained, one -> one.validation().accuracy().orElseThrow());
    }

    /** Empty if it is not to be shown, or all settings diverged. */
    static Optional<OverTuning> of(SweepResult result) {
        List<SweepOutcome.Trained> trained = result.trials().stream()
                .flatMap(trial -> trial.trained().stream())
                .toList();
        return result.sweep().plan().few().isEmpty() || trained.isEmpty()
                ? Optional.empty()
                : Optional.of(new OverTuning(result, trained));
    }

    private static BestOfN ranked(List<SweepOutcome.Trained> trained, ToDoubleFunction<SweepOutcome.Trained> seen) {
        return new BestOfN(trained.stream()
                .map(one -> new BestOfN.Score(
                        seen.applyAsDouble(one), one.revealed().orElseThrow().test()))
                .toList());
    }

    BestOfN byFew() {
        return byFew;
    }

    BestOfN byAll() {
        return byAll;
    }

    /** How many validation samples the demonstration looks at. */
    int few() {
        return few;
    }

    /** How many validation samples there are. */
    int all() {
        return all;
    }

    /** How many test samples there are. */
    int tested() {
        return tested;
    }

    /** How often a coin falls right: it is as good as the setting that looks best of all on few samples. */
    double coin() {
        return byFew.unseen(byFew.count());
    }

    /** What the best of n coins shows on average. */
    double coins(int n) {
        return BestOfN.coins(n, coin(), few);
    }
}
