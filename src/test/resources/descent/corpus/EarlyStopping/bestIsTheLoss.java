// teacher: one · best() answers with the least loss, not with its check’s index.
// names: (?i)index|best
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
        if (loss < least - minDelta) {
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
        return (int) least;
    }
}
