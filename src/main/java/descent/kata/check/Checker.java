package descent.kata.check;

import descent.kata.Examiner;
import descent.kata.Exercise;
import descent.kata.Failure;
import descent.kata.Verdict;
import descent.kata.Verdict.Status;
import descent.kata.VerdictReport;
import descent.kata.diagnosis.Diagnostician;
import descent.kata.diagnosis.Work;
import descent.student.ClassPath;
import descent.student.Compiled;
import descent.student.ExerciseFiles;
import descent.student.Rehearsal;
import descent.student.Toolchain;
import descent.trial.NoTrace;
import descent.trial.Trial;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Checks a project's exercises as their files stand. The specs run here. The student's code runs in a process that may be
 * lost: to an endless loop, to System.exit, to whatever ends it from outside.
 *
 * <p>One check at a time; only {@link #abandon} and {@link #hurry} may be called from another thread.
 */
public final class Checker implements AutoCloseable {
    /** Far more than any spec takes in a warm process. */
    public static final Duration DEADLINE = Duration.ofSeconds(10);

    private static final Duration DIAGNOSIS = Duration.ofSeconds(5);

    private final Project project;
    private final Duration deadline;
    private final Toolchain toolchain = new Toolchain(ClassPath.own().entries());
    private final CheckProcesses processes;
    private final Examiner examiner = Examiner.load();
    private final Optional<Diagnostician> diagnostician;
    private volatile boolean abandoned;
    private volatile boolean hurried;
    private volatile Optional<CheckProcess> busy = Optional.empty();

    /**
     * Starts a process in the background.
     *
     * @throws descent.kata.NoSpecsException if there is nothing to check with
     */
    public Checker(Project project, Duration deadline) {
        this(project, deadline, Diagnostician.find());
    }

    Checker(Project project, Duration deadline, Optional<Diagnostician> diagnostician) {
        this.project = project;
        this.diagnostician = diagnostician;
        this.deadline = deadline;
        this.processes = new CheckProcesses(CheckProcess.Leftovers.KEPT, () -> toolchain.all(Rehearsal.FILES));
    }

    Toolchain toolchain() {
        return toolchain;
    }

    /** One exercise as its file stood. */
    private record Check(
            Exercise exercise,
            Map<String, byte[]> files,
            Compiled compiled,
            Judged sources,
            long start,
            Consumer<Checked> found) {
        void found(Verdict verdict, List<String> printed) {
            found.accept(new Checked(verdict, printed, Duration.ofNanos(System.nanoTime() - start), sources));
        }
    }

    /**
     * Checks one exercise.
     *
     * @param found gets the first failure as soon as it is known, then the verdict, and then the verdict with a
     *     diagnosis if there is one; nothing more if the check was abandoned
     * @throws CannotCheckException if no process can be started to check in, or the specs themselves fail
     */
    public void check(Exercise exercise, Consumer<Checked> found) {
        abandoned = false;
        long start = System.nanoTime();
        Map<String, byte[]> files = ExerciseFiles.in(project.folder());
        Compiled compiled = toolchain.one(files, exercise.name());
        Judged sources = Judged.of(exercise.name(), files, compiled);
        Check check = new Check(exercise, files, compiled, sources, start, found);
        Optional<Verdict> refused = VerdictReport.refused(exercise, compiled);
        if (refused.isPresent()) {
            check.found(refused.get(), List.of());
        } else {
            run(check);
        }
    }

    private void run(Check check) {
        CheckProcess process = processes.current();
        boolean judged = judged(process, check);
        if (!judged && !abandoned && process.wasKilled()) { // from outside; if it happens twice, the code is to blame
            processes.drop(process);
            process = processes.current();
            judged = judged(process, check);
        }
        if (!judged && !abandoned) {
            process.close(); // or what it prints in its loop would keep us busy
            check.found(process.lost(check.exercise), process.printed());
        }
        if (!process.isAlive() || !process.isHeard() || process.isWorn()) {
            processes.drop(process);
        }
    }

    /** Whether the process has lived to the verdict. */
    private boolean judged(CheckProcess process, Check check) {
        busy = Optional.of(process);
        Verdict verdict;
        try {
            process.load(check.compiled.classes());
            verdict = process.within(deadline, () -> verdict(process, check));
            process.reload(check.compiled.classes());
        } catch (NoTrace e) {
            return false;
        }
        List<String> printed = printed(process, check, verdict);
        check.found(verdict, printed);
        explain(process, check, verdict, printed);
        return true;
    }

    private Verdict verdict(CheckProcess process, Check check) {
        if (examiner.isStub(check.exercise, process.subject())) {
            return Verdict.of(check.exercise, Status.NOT_STARTED);
        }
        try {
            return examiner.examine(
                    check.exercise,
                    process.subject(),
                    0,
                    first -> check.found(Verdict.of(check.exercise, Status.FAIL, first), List.of()));
        } catch (NoTrace e) {
            throw e;
        } catch (RuntimeException e) {
            throw new CannotCheckException("the spec of %s is broken: %s".formatted(check.exercise, e), e);
        }
    }

    /** What the code printed; if it has failed, in the example that is shown, and not while that was looked for. */
    private List<String> printed(CheckProcess process, Check check, Verdict verdict) {
        List<String> printed = process.printed();
        Optional<Trial<?>> shown = verdict.failures().stream().findFirst().flatMap(Failure::trial);
        if (printed.isEmpty() || shown.isEmpty()) {
            return printed;
        }
        try {
            return process.within(deadline, () -> process.printedIn(shown.get(), check.compiled.classes()));
        } catch (NoTrace e) {
            return printed;
        }
    }

    private void explain(CheckProcess process, Check check, Verdict verdict, List<String> printed) {
        try {
            Verdict explained = process.within(
                    DIAGNOSIS,
                    () -> diagnostician
                            .map(each -> each.explain(
                                    verdict,
                                    Work.of(process.subject(), check.exercise.name(), check.files, check.compiled)))
                            .orElse(verdict));
            if (explained.diagnosis().isPresent()) {
                check.found(explained, printed);
            }
        } catch (RuntimeException | Error e) { // an Error as well: a class of the catalogue may be broken
            processes.drop(process); // whatever goes wrong, the verdict stands without a diagnosis
        }
    }

    /** Makes the next checks as fast as they can be, and sees to a spare process. */
    public void warmUp(Exercise exercise) {
        hurried = false;
        CheckProcess process = processes.current();
        busy = Optional.of(process);
        try {
            processes.warmed(process);
            rehearse(exercise);
        } catch (NoTrace e) {
            processes.drop(process); // a cold one will do
        }
        processes.keepSpare();
    }

    /** Holds a known mistake against the spec, and recognises it. */
    private void rehearse(Exercise exercise) {
        diagnostician.ifPresent(each -> {
            try {
                Hurried subject = new Hurried(each.wrong(exercise), () -> hurried);
                each.explain(examiner.examine(exercise, subject, 0), Work.unseen(subject));
            } catch (RuntimeException | Error e) {
                return; // somebody waits, or the catalogue is broken: there is nothing to warm up then
            }
        });
    }

    /** Ends the warming up that goes on, for somebody waits. */
    public void hurry() {
        hurried = true;
        processes.hurry();
    }

    /** Ends the check that runs, if one does; its verdict is not wanted any more. */
    public void abandon() {
        abandoned = true;
        busy.ifPresent(CheckProcess::close);
    }

    @Override
    public void close() {
        processes.close();
        toolchain.close();
    }
}
