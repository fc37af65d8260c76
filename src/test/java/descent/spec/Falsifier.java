package descent.spec;

import descent.kata.Failure;
import descent.kata.Subject;
import java.util.Iterator;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;

/** Looks for a case that breaks a property, and for the smallest such case. */
final class Falsifier {
    private static final int GENERATION_SIZE = 1000;
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(800);

    private final Subject subject;
    private final Random random;
    private final int shrinks;

    /** @param shrinks how many smaller cases are tried at most; 0 takes the first that fails */
    Falsifier(Subject subject, Random random, int shrinks) {
        this.subject = subject;
        this.random = random;
        this.shrinks = shrinks;
    }

    <C> Optional<Failure> falsify(Property<C> property) {
        RandomGenerator<C> generator = OneAtATime.get(() -> property.cases().generator(GENERATION_SIZE));
        for (int i = 0; i < property.tries(); i++) {
            Shrinkable<C> tried = OneAtATime.get(() -> generator.next(random));
            Optional<Violation> violation = violation(property, value(tried));
            if (violation.isPresent()) {
                return Optional.of(smallest(property, tried, violation.get()));
            }
        }
        return property.always().stream()
                .flatMap(input -> violation(property, input).stream()
                        .map(why -> new Failure(property.group(), property.name(), input.toString(), why.lines())))
                .findFirst();
    }

    private <C> Failure smallest(Property<C> property, Shrinkable<C> found, Violation violation) {
        Shrinkable<C> smallest = found;
        Violation why = violation;
        long end = System.nanoTime() + PATIENCE;
        int left = shrinks;
        Iterator<Shrinkable<C>> candidates = smaller(found);
        while (left-- > 0 && System.nanoTime() < end && OneAtATime.get(candidates::hasNext)) {
            Shrinkable<C> candidate = OneAtATime.get(candidates::next);
            Shrinkable<C> least = smallest;
            Optional<Violation> again = OneAtATime.get(() -> candidate.compareTo(least)) < 0
                    ? violation(property, value(candidate))
                    : Optional.empty();
            if (again.isPresent()) {
                smallest = candidate;
                why = again.get();
                candidates = smaller(candidate);
            }
        }
        return new Failure(property.group(), property.name(), String.valueOf(value(smallest)), why.lines());
    }

    private static <C> C value(Shrinkable<C> shrinkable) {
        return OneAtATime.get(shrinkable::value);
    }

    private static <C> Iterator<Shrinkable<C>> smaller(Shrinkable<C> found) {
        return OneAtATime.get(() -> found.shrink().iterator());
    }

    /** Whatever a student's rule throws, an Error too, is a finding and not the end of the run. */
    private <C> Optional<Violation> violation(Property<C> property, C input) {
        try {
            property.check().hold(subject, input);
            return Optional.empty();
        } catch (Throwable thrown) {
            return Optional.of(Violation.thrownBy(thrown));
        }
    }
}
