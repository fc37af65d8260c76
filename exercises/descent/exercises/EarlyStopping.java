package descent.exercises;

import descent.NotStarted;
import descent.Require;
import descent.Stopping;

/**
 * Early stopping: training ends when the validation loss no longer falls, and the best check is the one to keep.
 *
 * <pre>
 * a check improves ⇔ loss &lt; least loss − minDelta
 * best = the last check that improved
 * stop ⇔ no improvement in the last patience checks
 * </pre>
 *
 * <p>Checks are counted from 0. The first finite loss always improves: at the start the least loss is infinite.
 *
 * <p><b>Step by step.</b>
 * <ol>
 *   <li>In {@code stop}, decide whether this check improves. If it does, keep its loss and its index.
 *   <li>Count the check, and say whether {@code patience} checks or more, in a row and up to this one, did not improve.
 *   <li>{@code best} tells the index, or −1 while no check has improved.
 * </ol>
 *
 * <p><b>Java.</b> Every comparison with NaN is false: {@code loss < bar} is right and {@code !(loss >= bar)} is not. A
 * check with NaN is a check without improvement like any other. The fields below are a proposal; static ones would be
 * shared.
 *
 * <p><b>Not here.</b> An equal loss as an improvement; a least loss that creeps down by falls smaller than minDelta; a
 * count of bad checks that an improvement does not set back to zero.
 *
 * @see <a href="https://www.deeplearningbook.org/contents/regularization.html">Goodfellow, Bengio and Courville 2016,
 *     Deep Learning, section 7.8 and algorithm 7.1</a>
 */
public final class EarlyStopping implements Stopping {
    private final int patience;
    private final double minDelta;
    private double leastLoss = Double.POSITIVE_INFINITY;
    private int best = -1;
    private int checks;

    /**
     * @param patience how many checks in a row may pass without improvement before it stops, at least 1
     * @param minDelta how far below the least loss so far a loss must be to improve, at least 0
     */
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
