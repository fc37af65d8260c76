package descent;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A rule that moves θ downhill. Implementations are records: their components are the hyperparameters.
 *
 * <p>One optimizer may be started many times; each start owns its state, so that no two share any.
 */
public interface Optimizer {
    /**
     * Allocates this rule's state for θ.
     *
     * @param theta the parameters θ at the start: a flat vector, FLOAT or DOUBLE. The returned step moves this
     *     same array, in place
     * @param memory where the state lives: every array that must survive from one step to the next comes from here
     * @return the rule at work, ready for step 1
     */
    Step start(INDArray theta, Memory memory);
}
