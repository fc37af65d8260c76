package descent.exercises;

import descent.Require;
import descent.Stopping;

public final class EarlyStopping implements Stopping {
    private final int patience;
    private final double minDelta;
    private double leastLoss = Double.POSITIVE_INFINITY;
    private int best = -1;
    private int checks;
    private int bad;

    public EarlyStopping(int patience, double minDelta) {
        Require.atLeastOne("patience", patience);
        Require.notNegative("minDelta", minDelta);
        this.patience = patience;
        this.minDelta = minDelta;
    }

    @Override
    public boolean stop(double loss) {
        if (loss < leastLoss - minDelta) {
            leastLoss = loss;
            best = checks;
            bad = 0;
        } else {
            bad++;
        }
        checks++;
        if (bad >= patience) {
            bad = 0;
            return true;
        }
        return false;
    }

    @Override
    public int best() {
        return best;
    }
}
