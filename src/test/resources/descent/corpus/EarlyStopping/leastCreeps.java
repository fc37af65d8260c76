// teacher: one · The least loss follows falls smaller than minDelta.
// names: follows every fall
package descent.exercises;

import descent.Require;
import descent.Stopping;

public final class EarlyStopping implements Stopping {
    private final int patience;
    private final double minDelta;
    private double leastLoss = Double.POSITIVE_INFINITY;
    private int best = -1;
    private int checks;

    public EarlyStopping(int patience, double minDelta) {
        Require.atLeastOne("patience", patience);
        Require.notNegative("minDelta", minDelta);
        this.patience = patience;
        this.minDelta = minDelta;
    }

    @Override
    public boolean stop(double loss) {
        boolean improved = loss < leastLoss - minDelta;
        leastLoss = Math.min(leastLoss, loss);
        if (improved) {
            best = checks;
        }
        checks++;
        return checks - 1 - best >= patience;
    }

    @Override
    public int best() {
        return best;
    }
}
