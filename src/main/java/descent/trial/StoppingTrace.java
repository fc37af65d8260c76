package descent.trial;

import java.util.List;
import java.util.Optional;

/**
 * What early stopping answered.
 *
 * @param before the best check of each before there was any
 * @param answers one for each loss
 */
public record StoppingTrace(List<Integer> before, List<Answer> answers, Optional<Thrown> thrown) implements Trace {
    /**
     * The answer to a loss.
     *
     * @param best the index of the best check so far
     */
    public record Answer(boolean stop, int best) {}
}
