package descent.mutant;

import descent.Stopping;

/** Early stopping, right, in pieces. */
abstract class EarlyStoppingPieces implements Stopping {
    final int patience;
    final double minDelta;
    double leastLoss = Double.POSITIVE_INFINITY;
    int best = -1;
    int checks;
    int bad;

    EarlyStoppingPieces(int patience, double minDelta) {
        this.patience = patience;
        this.minDelta = minDelta;
    }

    @Override
    public boolean stop(double loss) {
        if (improves(loss)) {
            improved(loss);
        } else {
            bad++;
        }
        checks++;
        return exhausted();
    }

    @Override
    public int best() {
        return best;
    }

    /** loss &lt; least − minDelta. */
    boolean improves(double loss) {
        return loss < leastLoss - minDelta;
    }

    /** Takes note of the best check so far. */
    void improved(double loss) {
        leastLoss = loss;
        best = checks;
        bad = 0;
    }

    /** Whether as many checks in a row as patience has were no improvement. */
    boolean exhausted() {
        return bad >= patience;
    }
}
