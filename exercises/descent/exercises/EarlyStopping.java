package descent.exercises;

import descent.NotStarted;
import descent.Require;
import descent.Stopping;

/**
 * Early stopping: training ends when the validation loss has stopped falling, and the best check is the one to keep.
 */
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
        throw new NotStarted();
    }

    @Override
    public int best() {
        throw new NotStarted();
    }
}
