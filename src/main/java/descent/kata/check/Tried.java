package descent.kata.check;

import descent.trial.Trace;
import java.util.List;
import java.util.Optional;

/**
 * What came of a {@link Tryout}.
 *
 * @param trace what the code did, and what it has thrown
 * @param problem why there is no trace, in lines to be shown; otherwise empty
 */
public record Tried(Optional<Trace> trace, List<String> problem) {
    public Tried {
        problem = List.copyOf(problem);
    }
}
