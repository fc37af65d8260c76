// teacher: one · best counts from 1.
// names: counts from 1|best.*one off
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
        checks++;
        if (loss < leastLoss - minDelta) {
            leastLoss = loss;
            best = checks;
        }
        return checks - Math.max(best, 0) >= patience;
    }

    @Override
    public int best() {
        return best;
    }
}
