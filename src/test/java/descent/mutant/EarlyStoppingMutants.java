package descent.mutant;

/** What people get wrong in exercise 17. */
final class EarlyStoppingMutants {
    private EarlyStoppingMutants() {}

    @Mistake(
            value = "≤ for <: an equal loss counts as improvement",
            hint = "A loss that stays the same is no improvement.")
    static final class Equal extends EarlyStoppingPieces {
        Equal(int patience, double minDelta) {
            super(patience, minDelta);
        }

        @Override
        boolean improves(double loss) {
            return loss <= leastLoss - minDelta;
        }
    }

    @Mistake(
            value = "minDelta added: a slightly worse loss counts as improvement",
            hint = "Subtract minDelta from the best loss: an improvement must be larger than it.")
    static final class PlusDelta extends EarlyStoppingPieces {
        PlusDelta(int patience, double minDelta) {
            super(patience, minDelta);
        }

        @Override
        boolean improves(double loss) {
            return loss < leastLoss + minDelta;
        }
    }

    @Mistake(value = "minDelta ignored", hint = "An improvement must be larger than minDelta.")
    static final class NoDelta extends EarlyStoppingPieces {
        NoDelta(int patience, double minDelta) {
            super(patience, minDelta);
        }

        @Override
        boolean improves(double loss) {
            return loss < leastLoss;
        }
    }

    @Mistake(value = "minDelta as a share of the best loss", hint = "minDelta is an amount of loss, not a fraction.")
    static final class RelativeDelta extends EarlyStoppingPieces {
        RelativeDelta(int patience, double minDelta) {
            super(patience, minDelta);
        }

        @Override
        boolean improves(double loss) {
            return loss < leastLoss * (1 - minDelta);
        }
    }

    @Mistake(value = "a rising score instead of a falling loss", hint = "A loss is better when it is lower.")
    static final class Rising extends EarlyStoppingPieces {
        Rising(int patience, double minDelta) {
            super(patience, minDelta);
        }

        {
            leastLoss = Double.NEGATIVE_INFINITY;
        }

        @Override
        boolean improves(double loss) {
            return loss > leastLoss + minDelta;
        }
    }

    @Mistake(
            value = "compared with the check before instead of the best",
            hint = "An improvement is one over the best loss so far.")
    static final class LastLoss extends EarlyStoppingPieces {
        LastLoss(int patience, double minDelta) {
            super(patience, minDelta);
        }

        private double last = Double.POSITIVE_INFINITY;

        @Override
        boolean improves(double loss) {
            boolean improves = loss < last - minDelta;
            last = loss;
            return improves;
        }
    }

    @Mistake(
            value = "NaN counts as improvement",
            hint = "Comparisons with NaN are false: write the condition so that NaN ends in \"no\".")
    static final class NaNImproves extends EarlyStoppingPieces {
        NaNImproves(int patience, double minDelta) {
            super(patience, minDelta);
        }

        @Override
        boolean improves(double loss) {
            return !(loss >= leastLoss - minDelta);
        }
    }

    @Mistake(
            value = "NaN skipped, as if there had been no check",
            hint = "A NaN is a check without improvement, and it counts.")
    static final class NaNSkipped extends EarlyStoppingPieces {
        NaNSkipped(int patience, double minDelta) {
            super(patience, minDelta);
        }

        @Override
        public boolean stop(double loss) {
            return Double.isNaN(loss) ? exhausted() : super.stop(loss);
        }
    }

    @Mistake(value = "stops at once at NaN", hint = "A NaN is a check without improvement: patience still applies.")
    static final class NaNStops extends EarlyStoppingPieces {
        NaNStops(int patience, double minDelta) {
            super(patience, minDelta);
        }

        @Override
        public boolean stop(double loss) {
            return super.stop(loss) || Double.isNaN(loss);
        }
    }

    @Mistake(
            value = "NaN as the first loss is kept as the best",
            hint = "NaN never improves, not even at the first check.")
    static final class FirstIsBest extends EarlyStoppingPieces {
        FirstIsBest(int patience, double minDelta) {
            super(patience, minDelta);
        }

        @Override
        boolean improves(double loss) {
            return checks == 0 || super.improves(loss);
        }
    }

    @Mistake(value = "one check late", hint = "Stop at the check that makes patience checks without improvement.")
    static final class Late extends EarlyStoppingPieces {
        Late(int patience, double minDelta) {
            super(patience, minDelta);
        }

        @Override
        boolean exhausted() {
            return bad > patience;
        }
    }

    @Mistake(value = "one check early", hint = "Never stop before patience checks without improvement.")
    static final class Early extends EarlyStoppingPieces {
        Early(int patience, double minDelta) {
            super(patience, minDelta);
        }

        @Override
        boolean exhausted() {
            return bad >= patience - 1;
        }
    }

    @Mistake(
            value = "checks without improvement counted in all, not in a row",
            hint = "An improvement sets the count back to zero.")
    static final class NotInARow extends EarlyStoppingPieces {
        NotInARow(int patience, double minDelta) {
            super(patience, minDelta);
        }

        @Override
        void improved(double loss) {
            leastLoss = loss;
            best = checks;
        }
    }

    @Mistake(
            value = "stops after patience checks in all",
            hint = "Patience counts checks without improvement, not checks.")
    static final class CountsAll extends EarlyStoppingPieces {
        CountsAll(int patience, double minDelta) {
            super(patience, minDelta);
        }

        @Override
        boolean exhausted() {
            return checks >= patience;
        }
    }

    @Mistake(
            value = "stops only in the very check: == for >=, and an improvement later goes on",
            hint = "Once patience is used up, stop says so at each check without improvement.")
    static final class OnlyOnce extends EarlyStoppingPieces {
        OnlyOnce(int patience, double minDelta) {
            super(patience, minDelta);
        }

        @Override
        boolean exhausted() {
            return bad == patience;
        }
    }

    @Mistake(value = "never stops", hint = "Stop after patience checks in a row without improvement.")
    static final class Never extends EarlyStoppingPieces {
        Never(int patience, double minDelta) {
            super(patience, minDelta);
        }

        @Override
        boolean exhausted() {
            return false;
        }
    }

    @Mistake(value = "best counts from 1", hint = "best is an index: the first check is 0.")
    static final class BestFromOne extends EarlyStoppingPieces {
        BestFromOne(int patience, double minDelta) {
            super(patience, minDelta);
        }

        @Override
        public int best() {
            return best + 1;
        }
    }

    @Mistake(value = "best is the last check", hint = "best is the check with the best loss, which may be long past.")
    static final class BestIsLast extends EarlyStoppingPieces {
        BestIsLast(int patience, double minDelta) {
            super(patience, minDelta);
        }

        @Override
        public int best() {
            return checks - 1;
        }
    }

    @Mistake(value = "0 while there is no best check", hint = "While nothing has improved, best is −1.")
    static final class ZeroForNone extends EarlyStoppingPieces {
        ZeroForNone(int patience, double minDelta) {
            super(patience, minDelta);
        }

        @Override
        public int best() {
            return Math.max(0, best);
        }
    }

    @Mistake(
            value = "the best loss follows every fall, also one within minDelta",
            hint = "A fall that is too small is no improvement: the bar stays where it was.")
    static final class CreepingBar extends EarlyStoppingPieces {
        CreepingBar(int patience, double minDelta) {
            super(patience, minDelta);
        }

        @Override
        boolean improves(double loss) {
            boolean improves = super.improves(loss);
            leastLoss = loss < leastLoss ? loss : leastLoss;
            return improves;
        }
    }

    @Mistake(
            value = "best follows every fall, also one within minDelta",
            hint = "best is the last check that counted as an improvement.")
    static final class CreepingBest extends EarlyStoppingPieces {
        CreepingBest(int patience, double minDelta) {
            super(patience, minDelta);
        }

        private double least = Double.POSITIVE_INFINITY;
        private int leastAt = -1;

        @Override
        public boolean stop(double loss) {
            if (loss < least) {
                least = loss;
                leastAt = checks;
            }
            return super.stop(loss);
        }

        @Override
        public int best() {
            return leastAt;
        }
    }

    @Mistake(value = "the best loss starts at 1", hint = "Any finite first loss is an improvement: start at infinity.")
    static final class StartsAtOne extends EarlyStoppingPieces {
        StartsAtOne(int patience, double minDelta) {
            super(patience, minDelta);
        }

        {
            leastLoss = 1;
        }
    }

    @Mistake(
            value = "one count for all instances",
            hint = "Static fields are shared: each early stopping counts for itself.")
    static final class StaticCount extends EarlyStoppingPieces {
        StaticCount(int patience, double minDelta) {
            super(patience, minDelta);
        }

        private static int shared;

        @Override
        boolean exhausted() {
            shared = bad == 0 ? 0 : shared + 1;
            return shared >= patience;
        }
    }
}
