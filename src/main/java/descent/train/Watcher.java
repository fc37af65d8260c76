package descent.train;

import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Looks at lanes while they train; called from the lanes' own threads, with their clocks stopped. */
public interface Watcher {
    /** Nobody looks. */
    Watcher NONE = new Watcher() {
        @Override
        public boolean wants(int iteration) {
            return false;
        }

        @Override
        public void look(Moment moment) {}
    };

    /**
     * Whether to look at lanes that have taken so many steps.
     *
     * @param iteration 0 before the first step
     */
    boolean wants(int iteration);

    /** Looks at a lane. What it sees must stay as it is. */
    void look(Moment moment);

    /** What it has seen of a lane so far, for the lane's checkpoint; empty unless a report needs it. */
    default Map<String, INDArray> seen(String lane, long seed) {
        return Map.of();
    }

    /** Takes back what it had {@link #seen} of a lane that goes on from a checkpoint. */
    default void recall(String lane, long seed, Map<String, INDArray> seen) {}
}
