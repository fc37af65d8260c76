package descent.spec;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import descent.Rules;
import descent.kata.Exercise;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * What {@code mvn test} runs: one test per exercise. Started and wrong is red; of those that nobody has started, the
 * first is red while nothing else is, and the others are skipped.
 *
 * <p>{@code -Dexercise=08} or {@code -Dexercise=Adam} runs one.
 */
final class ExercisesSpec {
    private static List<Verdict> verdicts = List.of();

    @BeforeAll
    static void check() {
        Rules rules = new Rules(System.getProperty("descent.subject", Rules.EXERCISES.packageName()));
        verdicts = new Kata(Subjects.in(rules), Long.getLong("seed", 0)).check(asked());
    }

    @TestFactory
    Stream<DynamicTest> exercises() {
        List<Verdict> red = Kata.toLookAt(verdicts);
        return verdicts.stream()
                .map(verdict -> dynamicTest(verdict.exercise().toString(), () -> {
                    if (red.contains(verdict)) {
                        throw new Red(verdict);
                    }
                    if (verdict.status() != Verdict.Status.PASS) {
                        throw new TestAbortedException("not started yet");
                    }
                }));
    }

    @AfterAll
    static void report() {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Kata.toLookAt(verdicts).forEach(verdict -> {
            Report.of(verdict).forEach(out::println);
            out.println();
        });
        out.println(Report.progress(verdicts));
    }

    private static List<Exercise> asked() {
        String asked = System.getProperty("exercise", "");
        return asked.isEmpty()
                ? Exercise.ALL
                : List.of(Exercise.find(asked)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "exercise (" + asked + ") must be a number from 1 to 18 or a name like Adam")));
    }

    /** A failure without a stack trace: it says what {@link Report} has said at length. */
    private static final class Red extends AssertionFailedError {
        private static final long serialVersionUID = 1L;

        Red(Verdict verdict) {
            super(verdict.exercise() + " " + verdict.status());
            setStackTrace(new StackTraceElement[0]);
        }
    }
}
