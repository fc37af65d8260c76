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
        RandomGenerator<C> generator = property.cases().generator(GENERATION_SIZE);
        for (int i = 0; i < property.tries(); i++) {
            Shrinkable<C> tried = generator.next(random);
            Optional<Violation> violation = violation(property, tried.value());
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
        Iterator<Shrinkable<C>> candidates = smallest.shrink().iterator();
        while (left-- > 0 && System.nanoTime() < end && candidates.hasNext()) {
            Shrinkable<C> candidate = candidates.next();
            Optional<Violation> again =
                    candidate.compareTo(smallest) < 0 ? violation(property, candidate.value()) : Optional.empty();
            if (again.isPresent()) {
                smallest = candidate;
                why = again.get();
                candidates = smallest.shrink().iterator();
            }
        }
        return new Failure(property.group(), property.name(), String.valueOf(smallest.value()), why.lines());
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
