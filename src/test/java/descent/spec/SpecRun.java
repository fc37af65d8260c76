package descent.spec;

import descent.Backend;
import descent.Misfit;
import descent.NotStarted;
import descent.kata.Examiner;
import descent.kata.Exercise;
import descent.kata.Failure;
import descent.kata.Group;
import descent.kata.Subject;
import descent.kata.Verdict;
import descent.kata.Verdict.Status;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Holds a subject against the spec of an exercise. */
public final class SpecRun implements Examiner {
    private static final int SHRINKS = 400;

    @Override
    public Verdict examine(Exercise exercise, Subject subject, long seed) {
        return of(exercise, subject, seed);
    }

    @Override
    public Verdict examine(Exercise exercise, Subject subject, long seed, Consumer<Failure> first) {
        return inSession(
                () -> verdict(exercise, subject, seed, Specs.of(exercise).properties(), first));
    }

    @Override
    public Map<Group, Integer> groups(Exercise exercise) {
        return counted(Specs.of(exercise).properties());
    }

    private static Map<Group, Integer> counted(List<Property<?>> properties) {
        Map<Group, Integer> counts = new EnumMap<>(Group.class);
        properties.forEach(property -> counts.merge(property.group(), 1, Integer::sum));
        return counts;
    }

    @Override
    public boolean isStub(Exercise exercise, Subject subject) {
        try {
            Specs.of(exercise).glance(subject);
            return false;
        } catch (NotStarted e) {
            return true;
        } catch (Throwable e) {
            return false;
        }
    }

    /** See {@link #examine}. */
    public static Verdict of(Exercise exercise, Subject subject, long seed) {
        return inSession(
                () -> verdict(exercise, subject, seed, Specs.of(exercise).properties(), failure -> {}));
    }

    /** Tries the properties in their order until one fails, and does not look for its smallest case. */
    public static Verdict briefly(Exercise exercise, Subject subject, long seed) {
        return inSession(() -> {
            Spec spec = Specs.of(exercise);
            for (Property<?> property : spec.properties()) {
                var failure = falsifier(property, subject, seed, 0).falsify(property);
                if (failure.isPresent()) {
                    return new Verdict(exercise, Status.FAIL, counted(spec.properties()), List.of(failure.get()));
                }
            }
            return new Verdict(exercise, Status.PASS, counted(spec.properties()), List.of());
        });
    }

    /** As {@link #of}, without the properties of single cases, which know no seed. */
    public static Verdict byChance(Exercise exercise, Subject subject, long seed) {
        return inSession(() -> verdict(
                exercise,
                subject,
                seed,
                Specs.of(exercise).properties().stream()
                        .filter(property -> property.tries() > 1)
                        .toList(),
                failure -> {}));
    }

    private static Verdict verdict(
            Exercise exercise, Subject subject, long seed, List<Property<?>> properties, Consumer<Failure> first) {
        try {
            if (untouched(Specs.of(exercise), subject)) {
                return new Verdict(exercise, Status.NOT_STARTED, counted(properties), List.of());
            }
        } catch (Misfit e) {
            return new Verdict(exercise, Status.FAIL, counted(properties), misfit(properties, e));
        }
        List<Failure> failures = new ArrayList<>();
        for (Property<?> property : properties) {
            boolean none = failures.isEmpty();
            falsifier(property, subject, seed, none ? SHRINKS : 0)
                    .falsify(property)
                    .ifPresent(failures::add);
            if (none) {
                failures.forEach(first);
            }
        }
        Status status = failures.isEmpty() ? Status.PASS : Status.FAIL;
        return new Verdict(exercise, status, counted(properties), failures);
    }

    private static Falsifier falsifier(Property<?> property, Subject subject, long seed, int shrinks) {
        return new Falsifier(subject, new Random(seed * 31 + property.name().hashCode()), shrinks);
    }

    /** What else goes wrong at the first touch is for the properties to find. */
    private static boolean untouched(Spec spec, Subject subject) {
        try {
            spec.touch(subject);
            return false;
        } catch (NotStarted e) {
            return true;
        } catch (Misfit e) {
            throw e;
        } catch (Throwable e) {
            return false;
        }
    }

    /** What cannot be made has no property at all; one line says why. */
    private static List<Failure> misfit(List<Property<?>> properties, Misfit why) {
        return properties.stream()
                .map(property -> new Failure(property.group(), "", "", List.of(why.getMessage())))
                .toList();
    }

    private static Verdict inSession(Supplier<Verdict> run) {
        Backend.prepare();
        return OneAtATime.inSession(run);
    }
}
