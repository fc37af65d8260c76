package descent.kata.check;

import static org.assertj.core.api.Assertions.assertThat;

import descent.kata.Diagnosis;
import descent.kata.Exercise;
import descent.kata.Verdict;
import descent.kata.Verdict.Status;
import descent.kata.VerdictReport;
import descent.kata.diagnosis.Diagnostician;
import descent.kata.diagnosis.Work;
import descent.student.Worker;
import descent.trial.Implementation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs students' code in other processes, as it is meant to be run. */
class CheckerTest {
    @TempDir
    private static Path folder;

    private static Clone clone;
    private static Checker checker;

    @BeforeAll
    static void start() {
        clone = new Clone(folder);
        checker = new Checker(clone.project(), Duration.ofMinutes(2));
    }

    @AfterAll
    static void stop() {
        checker.close();
    }

    @Test
    void passesWhatIsRight() {
        clone.save(Clone.RIGHT);
        assertThat(verdict().status()).isEqualTo(Status.PASS);
    }

    @Test
    void tellsAStubFromAMistake() {
        clone.stub();
        assertThat(verdict().status()).isEqualTo(Status.NOT_STARTED);
    }

    @Test
    void tellsTheFirstFailureThenAllThenTheMistake() {
        clone.save("theta.sub(gradient.at(theta).muli(learningRate));");
        List<Checked> found = check();
        assertThat(found).extracting(checked -> checked.verdict().status()).containsOnly(Status.FAIL);
        assertThat(found.get(0).verdict().failures()).hasSize(1);
        assertThat(found.get(0).verdict().properties()).isZero();
        assertThat(found.get(1).verdict().failures()).hasSizeGreaterThan(1);
        assertThat(found.get(2).verdict().diagnosis())
                .map(Diagnosis::words)
                .hasValueSatisfying(words ->
                        assertThat(words).contains("theta.sub(…) makes a new array, and its result is dropped"));
    }

    @Test
    void checksWhatTheFileSaysNow() {
        clone.save(Clone.RIGHT);
        check();
        clone.save("theta.addi(gradient.at(theta).muli(learningRate));");
        assertThat(verdict().status()).isEqualTo(Status.FAIL);
    }

    @Test
    void showsTheCompilersComplaintWithItsLine() {
        clone.save("theta.subi(gradient.at(theta)");
        Verdict verdict = verdict();
        assertThat(verdict.status()).isEqualTo(Status.COMPILE_ERROR);
        assertThat(VerdictReport.of(verdict))
                .hasSizeLessThanOrEqualTo(25)
                .anyMatch(line -> line.contains("does not compile"))
                .anyMatch(line -> line.contains("line 12: ')' expected"))
                .anyMatch(line -> line.contains("theta.subi(gradient.at(theta)"));
    }

    @Test
    void explainsThatThetaIsChangedInPlace() {
        clone.save("theta = theta.sub(gradient.at(theta));");
        assertThat(VerdictReport.of(verdict()))
                .anyMatch(line -> line.contains("must be final or effectively final"))
                .anyMatch(line -> line.contains("θ and state are changed in place: subi, muli"));
    }

    @Test
    void saysWhenTheFileIsGone() throws IOException {
        Files.deleteIfExists(folder.resolve(Clone.FIRST.file()));
        assertThat(VerdictReport.of(verdict()))
                .anyMatch(line -> line.contains("there is no readable BatchGradientDescent.java"));
    }

    @Test
    void saysWhichExerciseItUsesThatIsGone(@TempDir Path other) throws IOException {
        Project project = new Clone(other).project();
        Exercise ranger = Exercise.find("Ranger").orElseThrow();
        Files.writeString(
                project.file(ranger),
                "package descent.exercises; record Ranger(BatchGradientDescent uses, RAdam misses) {}");
        List<Checked> found = new ArrayList<>();
        try (Checker itself = new Checker(project, Duration.ofMinutes(2))) {
            itself.check(ranger, found::add);
        }
        assertThat(VerdictReport.of(found.get(0).verdict()))
                .contains("  it uses RAdam, which is not among the files")
                .noneMatch(line -> line.contains("it uses BatchGradientDescent"));
    }

    @Test
    void keepsWhatTheCodePrintsApartFromTheVerdict() {
        clone.save("System.out.println(\"t is \" + t); " + Clone.RIGHT);
        Checked checked = last();
        assertThat(checked.verdict().status()).isEqualTo(Status.PASS);
        assertThat(checked.printed()).startsWith("t is 1").hasSizeLessThan(1_000);
        assertThat(checked.excerpt()).hasSizeLessThanOrEqualTo(10);
    }

    /** Two steps, 1 and 2, are the smallest case: nothing of what was tried before is shown. */
    @Test
    void showsWhatTheCodePrintsInTheExampleThatIsShownAndNotInAProbe() {
        clone.save("System.out.println(\"t is \" + t + \", g is \" + gradient.at(theta));"
                + "theta.addi(gradient.at(theta).muli(learningRate));");
        assertThat(last().printed()).containsExactly("t is 1, g is [1.0000]", "t is 2, g is [2.0000]");
    }

    @Test
    void survivesSystemExit() {
        clone.save("System.out.println(\"bye\"); System.exit(0);");
        Checked checked = last();
        assertThat(checked.verdict().status()).isEqualTo(Status.CRASHED);
        assertThat(checked.printed()).contains("bye");
        passesWhatIsRight();
    }

    @Test
    void survivesThatItsOutputIsClosed() {
        clone.save("System.out.close(); " + Clone.RIGHT);
        assertThat(verdict().status()).isEqualTo(Status.PASS);
        passesWhatIsRight();
    }

    @Test
    void givesUpAnEndlessLoopThatPrintsAndSaysWhereItWas(@TempDir Path other) {
        assertThat(impatient(other, "while (true) { System.out.println(\"round and round\"); }"))
                .anyMatch(line -> line.matches("01 BatchGradientDescent did not return in (4|8|12) s\\."))
                .contains("  It was at BatchGradientDescent.java, line 12.")
                .anyMatch(line -> line.matches("  It had printed [\\d,]{5,} lines\\."));
    }

    @Test
    void saysWhereALoopIsAndWhetherItWaits(@TempDir Path other) {
        assertThat(impatient(other, "while (true) { Thread.onSpinWait(); }"))
                .endsWith(
                        "  exercises/descent/exercises/BatchGradientDescent.java",
                        "  It was at BatchGradientDescent.java, line 12.");
        assertThat(impatient(
                        other, "synchronized (theta) { try { theta.wait(); } catch (InterruptedException e) { } }"))
                .contains("  It was at BatchGradientDescent.java, line 12, and waited there.");
    }

    @Test
    void tellsSlownessFromALoop(@TempDir Path other) {
        assertThat(impatient(other, "if (t == 1) { try { Thread.sleep(100); } catch (InterruptedException e) { } }"))
                .anyMatch(line -> line.startsWith("01 BatchGradientDescent takes too long: it was not through in"));
    }

    @Test
    void saysThatNobodyTypesWhatItReads() {
        clone.save("new java.util.Scanner(System.in).nextLine();");
        assertThat(VerdictReport.of(verdict()))
                .anyMatch(line -> line.contains("it reads from System.in, where"))
                .anyMatch(line -> line.contains("at BatchGradientDescent.java, line 12"));
    }

    @Test
    void saysThatMemoryWasUsedUp() {
        clone.save("for (double[][] all = new double[9000][]; ; t++) { all[t] = new double[1 << 20]; }");
        assertThat(VerdictReport.of(verdict())).anyMatch(line -> line.contains("it used up all memory"));
        passesWhatIsRight();
    }

    private static List<String> impatient(Path folder, String step) {
        Clone looping = new Clone(folder);
        Project project = looping.project();
        try (Checker impatient = new Checker(project, Duration.ofSeconds(4))) {
            looping.save(step);
            List<Checked> found = new ArrayList<>();
            impatient.check(Clone.FIRST, found::add);
            Checked checked = found.get(found.size() - 1);
            assertThat(checked.verdict().status()).isEqualTo(Status.TIMEOUT);
            assertThat(checked.printed()).hasSizeLessThan(1_000);
            return VerdictReport.of(checked.verdict());
        }
    }

    @Test
    void goesOnWhenTheProcessIsKilledFromOutside() {
        clone.save(Clone.RIGHT);
        check();
        ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains(Worker.class.getName()))
                .forEach(ProcessHandle::destroyForcibly);
        assertThat(verdict().status()).isEqualTo(Status.PASS);
    }

    /** The system takes a moment to end a process; a check that began on it in that moment would be called crashed. */
    @Test
    void asksNoProcessThatWasClosedAMomentAgo() throws IOException {
        CheckProcess process = CheckProcess.start(CheckProcess.Leftovers.KEPT);
        process.close();
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void keepsItsVerdictWhereAClassOfTheCatalogueIsBroken(@TempDir Path other) {
        Clone some = new Clone(other);
        try (Checker unexplained =
                new Checker(some.project(), Duration.ofMinutes(2), Optional.of(new BrokenCatalogue()))) {
            unexplained.warmUp(Clone.FIRST);
            some.save("theta.addi(gradient.at(theta).muli(learningRate));");
            List<Checked> found = new ArrayList<>();
            unexplained.check(Clone.FIRST, found::add);
            assertThat(found.get(found.size() - 1).verdict().status()).isEqualTo(Status.FAIL);
        }
    }

    private static final class BrokenCatalogue implements Diagnostician {
        @Override
        public Optional<Diagnosis> diagnose(Exercise exercise, Work work) {
            throw new NoClassDefFoundError("descent/mutant/Gone");
        }

        @Override
        public Implementation wrong(Exercise exercise) {
            throw new ExceptionInInitializerError("descent/mutant/Gone");
        }
    }

    private static Verdict verdict() {
        return last().verdict();
    }

    private static Checked last() {
        List<Checked> found = check();
        return found.get(found.size() - 1);
    }

    private static List<Checked> check() {
        List<Checked> found = new ArrayList<>();
        checker.check(Clone.FIRST, found::add);
        return found;
    }
}
