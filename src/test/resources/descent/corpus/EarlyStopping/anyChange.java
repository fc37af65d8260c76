// teacher: one · Any change by more than minDelta counts as an improvement, upwards too.
// names: (?i)rise|upward|absolute|worse|change|higher|larger|increase|improve
package descent.exercises;

import descent.Require;
import descent.Stopping;

public final class EarlyStopping implements Stopping {
    private final int patience;
    private final double minDelta;
    private double least = Double.POSITIVE_INFINITY;
    private int best = -1;
    private int checks = 0;
    private int bad = 0;

    public EarlyStopping(int patience, double minDelta) {
        Require.atLeastOne("patience", patience);
        Require.notNegative("minDelta", minDelta);
        this.patience = patience;
        this.minDelta = minDelta;
    }

    @Override
    public boolean stop(double loss) {
        if (Math.abs(least - loss) > minDelta) {
            least = loss;
            best = checks;
            bad = 0;
        } else {
            bad++;
        }
        checks++;
        return bad >= patience;
    }

    @Override
    public int best() {
        return best;
    }
}
