package descent.spec;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import descent.kata.Course;
import descent.kata.Exercise;
import descent.kata.Failure;
import descent.kata.Kata;
import descent.kata.Verdict;
import descent.kata.VerdictReport;
import descent.kata.Watched;
import descent.kata.diagnosis.Diagnostician;
import descent.student.NoInput;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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
    private static final Duration DIAGNOSIS = Duration.ofSeconds(5);

    private static List<Verdict> verdicts = List.of();

    /** What is being checked; it is to blame if the process ends. */
    private static volatile Exercise current;

    @BeforeAll
    static void check() {
        System.setIn(new NoInput());
        Kata kata = new Kata(new SpecRun(), Exercises.subject(), Long.getLong("seed", 0));
        // Surefire no longer listens to System.out when the process ends, but passes on what reaches its descriptor.
        OutputStream err = new FileOutputStream(FileDescriptor.err);
        Thread obituary = new Thread(() -> print(err, VerdictReport.of(Verdict.of(current, Verdict.Status.CRASHED))));
        Runtime.getRuntime().addShutdownHook(obituary);
        verdicts = printing(
                OutputStream.nullOutputStream(),
                () -> asked().stream()
                        .map(exercise -> {
                            current = exercise;
                            return Exercises.refused(exercise).orElseGet(() -> kata.check(exercise));
                        })
                        .toList());
        Runtime.getRuntime().removeShutdownHook(obituary);
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
        List<Verdict> red = Kata.toLookAt(verdicts);
        red.stream().limit(1).forEach(verdict -> {
            List<String> printed = printed(verdict);
            if (!printed.isEmpty()) {
                print(System.out, VerdictReport.excerpt(verdict, printed));
            }
            print(System.out, VerdictReport.of(explained(verdict)));
        });
        print(System.out, VerdictReport.summary(verdicts, "mvn -q test -Dexercise=%s"));
    }

    /** What the student's code prints in the example that is shown. */
    private static List<String> printed(Verdict verdict) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        verdict.failures().stream()
                .findFirst()
                .flatMap(Failure::trial)
                .ifPresent(trial -> printing(printed, () -> Exercises.subject().run(trial)));
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** Does something; whatever is printed meanwhile goes elsewhere. */
    private static <T> T printing(OutputStream elsewhere, Supplier<T> work) {
        PrintStream before = System.out;
        PrintStream errors = System.err;
        PrintStream out = new PrintStream(elsewhere, true, StandardCharsets.UTF_8);
        System.setOut(out);
        System.setErr(out);
        try {
            return work.get();
        } finally {
            System.setOut(before);
            System.setErr(errors);
        }
    }

    /** With the mistake, where it is a known one. */
    private static Verdict explained(Verdict verdict) {
        if (verdict.status() != Verdict.Status.FAIL) {
            return verdict; // nothing to name: the catalogue need not be compiled
        }
        Optional<Diagnostician> diagnostician = Catalogue.diagnostician(); // however long it takes to compile
        try {
            Verdict explained = Watched.run(
                    verdict.exercise(),
                    DIAGNOSIS,
                    () -> diagnostician
                            .map(each -> each.explain(verdict, Exercises.work(verdict.exercise())))
                            .orElse(verdict));
            return explained.diagnosis().isPresent() ? explained : verdict;
        } catch (IllegalStateException e) {
            return verdict; // the catalogue is broken, and not the exercise
        }
    }

    private static void print(OutputStream to, List<String> lines) {
        PrintStream out = new PrintStream(to, true, StandardCharsets.UTF_8);
        lines.forEach(out::println);
        out.println();
    }

    private static List<Exercise> asked() {
        String asked = System.getProperty("exercise", "");
        return asked.isEmpty()
                ? Course.in(Exercises.PROJECT).exercises()
                : List.of(Exercise.find(asked)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "exercise (%s) must be %s".formatted(asked, Exercise.choices()))));
    }

    /** A failure without a stack trace: it says what {@link VerdictReport} has said at length. */
    private static final class Red extends AssertionFailedError {
        private static final long serialVersionUID = 1L;

        Red(Verdict verdict) {
            super(verdict.exercise() + " " + verdict.status());
            setStackTrace(new StackTraceElement[0]);
        }
    }
}
