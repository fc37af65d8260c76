// teacher: one · static: all instances share the count.
// names: static|all instances|shared
package descent.exercises;

import descent.Require;
import descent.Stopping;

public final class EarlyStopping implements Stopping {
    private final int patience;
    private final double minDelta;
    private double leastLoss = Double.POSITIVE_INFINITY;
    private int best = -1;
    private int checks;
    private static double least = Double.POSITIVE_INFINITY;
    private static int index = -1;
    private static int seen;

    public EarlyStopping(int patience, double minDelta) {
        Require.atLeastOne("patience", patience);
        Require.notNegative("minDelta", minDelta);
        this.patience = patience;
        this.minDelta = minDelta;
    }

    @Override
    public boolean stop(double loss) {
        if (loss < least - minDelta) {
            least = loss;
            index = seen;
        }
        seen++;
        return seen - 1 - index >= patience;
    }

    @Override
    public int best() {
        return index;
    }
}
