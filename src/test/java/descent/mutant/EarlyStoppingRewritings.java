package descent.mutant;

import descent.Stopping;
import java.util.ArrayList;
import java.util.List;

/** Early stopping, right, in other ways. */
final class EarlyStoppingRewritings {
    private EarlyStoppingRewritings() {}

    @Legal("in pieces")
    static final class InPieces extends EarlyStoppingPieces {
        InPieces(int patience, double minDelta) {
            super(patience, minDelta);
        }
    }

    @Legal("all losses kept, and the whole story told again at each check")
    static final class WholeStory implements Stopping {
        private final int patience;
        private final double minDelta;
        private final List<Double> losses = new ArrayList<>();

        WholeStory(int patience, double minDelta) {
            this.patience = patience;
            this.minDelta = minDelta;
        }

        @Override
        public boolean stop(double loss) {
            losses.add(loss);
            return losses.size() - 1 - best() >= patience;
        }

        @Override
        public int best() {
            int best = -1;
            for (int i = 0; i < losses.size(); i++) {
                double bar = best < 0 ? Double.POSITIVE_INFINITY : losses.get(best) - minDelta;
                best = losses.get(i) < bar ? i : best;
            }
            return best;
        }
    }

    @Legal("patience that runs down")
    static final class RunsDown implements Stopping {
        private final int patience;
        private final double minDelta;
        private double bar = Double.POSITIVE_INFINITY;
        private int best = -1;
        private int check = -1;
        private int left;

        RunsDown(int patience, double minDelta) {
            this.patience = patience;
            this.minDelta = minDelta;
            left = patience;
        }

        @Override
        public boolean stop(double loss) {
            check++;
            left--;
            if (loss < bar) {
                bar = loss - minDelta;
                best = check;
                left = patience;
            }
            return left <= 0;
        }

        @Override
        public int best() {
            return best;
        }
    }
}
