package descent.train;

import descent.Require;
import descent.Stopping;

/**
 * The harness's own {@link Stopping}: a check improves if its loss is below the least so far.
 *
 * <p>Its state is a function of the losses that it was told, so that telling it them again restores it.
 */
final class Patience implements Stopping {
    private final int most;
    private double least = Double.POSITIVE_INFINITY;
    private int best = -1;
    private int checks;

    /** @param most how many checks in a row may pass without improvement before it stops, at least 1 */
    Patience(int most) {
        Require.atLeastOne("patience", most);
        this.most = most;
    }

    @Override
    public boolean stop(double loss) {
        if (loss < least) {
            least = loss;
            best = checks;
        }
        checks++;
        return checks - 1 - best >= most;
    }

    @Override
    public int best() {
        return best;
    }
}
