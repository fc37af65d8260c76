// teacher: one · It compares with the check that is patience checks back, and not with the least loss.
// names: back|window|compared|not with the (best|least)
package descent.exercises;

import descent.Require;
import descent.Stopping;

public final class EarlyStopping implements Stopping {
    private final int patience;
    private final double minDelta;
    private double leastLoss = Double.POSITIVE_INFINITY;
    private int best = -1;
    private int checks;
    private final java.util.List<Double> seen = new java.util.ArrayList<>();

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
        }
        checks++;
        seen.add(loss);
        if (seen.size() <= patience) {
            return false;
        }
        double before = seen.get(seen.size() - 1 - patience);
        return !(loss < before - minDelta);
    }

    @Override
    public int best() {
        return best;
    }
}
