package descent.trial;

import descent.Misfit;
import descent.NotStarted;
import java.util.Optional;

/**
 * Whether an exercise is an untouched stub, and whether it can be made at all.
 *
 * @param thrown {@link NotStarted} if all of it is, {@link Misfit} if its class is not what it must be; nothing else
 */
public record StubTrace(Optional<Thrown> thrown) implements Trace {
    /** Whether nobody has written any of it. */
    public boolean isUntouched() {
        return thrown.filter(each -> each.is(NotStarted.class)).isPresent();
    }

    /** What is wrong with the class, and what to do. */
    public Optional<String> misfit() {
        return thrown.filter(each -> each.is(Misfit.class)).map(Thrown::message);
    }
}
