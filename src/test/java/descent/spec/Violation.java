package descent.spec;

import descent.NotStarted;
import java.util.ArrayList;
import java.util.List;

/** A property does not hold. Its lines are for the student; it has no stack trace, because nobody needs that one. */
final class Violation extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ArrayList<String> lines;

    private Violation(List<String> lines) {
        super(String.join("; ", lines), null, false, false);
        this.lines = new ArrayList<>(lines);
    }

    /** A violation in words. */
    static Violation of(String... lines) {
        return new Violation(List.of(lines));
    }

    /** Two numbers that should agree. */
    static Violation between(String what, double expected, double actual, double relative) {
        return of(
                what + " should be " + Numbers.apart(expected, actual),
                Numbers.indent(what, "but is ") + Numbers.apart(actual, expected),
                Double.isNaN(relative) ? "" : "relative difference " + Numbers.rough(relative));
    }

    /** What the subject threw, in words. */
    static Violation thrownBy(Throwable thrown) {
        if (thrown instanceof Violation violation) {
            return violation;
        }
        if (thrown instanceof NotStarted) {
            return of("this part still throws NotStarted: write it, too");
        }
        if (thrown instanceof NoClassDefFoundError || thrown instanceof ExceptionInInitializerError) {
            return of("its class cannot be loaded: " + thrown.getMessage());
        }
        return new Violation(Thrown.lines(thrown));
    }

    /** This violation with one more line, unless that is empty. */
    Violation and(String line) {
        List<String> longer = new ArrayList<>(lines);
        longer.add(line);
        return new Violation(longer);
    }

    List<String> lines() {
        return lines.stream().filter(line -> !line.isEmpty()).toList();
    }
}
