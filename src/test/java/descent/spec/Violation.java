package descent.spec;

import descent.NotStarted;
import descent.kata.TraceTable;
import descent.trial.Thrown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opentest4j.AssertionFailedError;

/** A property does not hold. Its lines are for the student; it has no stack trace, because nobody needs that one. */
final class Violation extends AssertionFailedError {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 220;

    private final ArrayList<String> lines;
    private transient Optional<TraceTable> table = Optional.empty();

    private Violation(List<String> lines, Object expected, Object actual) {
        super(String.join("; ", lines), expected, actual);
        this.lines = new ArrayList<>(lines);
        setStackTrace(new StackTraceElement[0]);
    }

    /** A violation in words. */
    static Violation of(String... lines) {
        return new Violation(List.of(lines), null, null);
    }

    /** Two numbers that should agree. */
    static Violation between(String what, double expected, double actual, double relative) {
        String right = Numbers.apart(expected, actual);
        String wrong = Numbers.apart(actual, expected);
        return new Violation(
                List.of(
                        what + " should be " + right,
                        Numbers.indent(what, "but is ") + wrong,
                        Double.isNaN(relative) ? "" : "relative difference " + Numbers.rough(relative)),
                right,
                wrong);
    }

    /** What the subject threw, in a line, and where in its own file. */
    static Violation thrown(Thrown thrown) {
        if (thrown.is(NotStarted.class)) {
            return of("this part still throws NotStarted: write it, too");
        }
        if (thrown.is(NoClassDefFoundError.class) || thrown.is(ExceptionInInitializerError.class)) {
            return of("its class cannot be loaded: " + thrown.message());
        }
        List<String> lines = new ArrayList<>();
        String what = thrown.is(OutOfMemoryError.class) ? "it used up all memory: " : "it threw ";
        lines.add(what + thrown.simpleName() + said(thrown));
        thrown.at().stream().findFirst().ifPresent(at -> lines.add("at " + at.file() + ", line " + at.line()));
        return new Violation(lines, null, null);
    }

    private static String said(Thrown thrown) {
        String message = thrown.message().strip().replaceAll("\\s+", " ");
        if (message.isEmpty()) {
            return "";
        }
        return ": " + (message.length() > LONGEST ? message.substring(0, LONGEST) + " …" : message);
    }

    /** This violation with one more line, unless that is empty. */
    Violation and(String line) {
        List<String> longer = new ArrayList<>(lines);
        longer.add(line);
        return new Violation(
                longer,
                getExpected() == null ? null : getExpected().getValue(),
                getActual() == null ? null : getActual().getValue());
    }

    /** This violation with the case step by step. */
    Violation and(TraceTable steps) {
        table = Optional.of(steps);
        return this;
    }

    Optional<TraceTable> table() {
        return table;
    }

    List<String> lines() {
        return lines.stream().filter(line -> !line.isEmpty()).toList();
    }
}
