package descent.kata.check;

import descent.kata.Exercise;
import descent.kata.Failure;
import descent.kata.Report;
import descent.kata.Verdict;
import descent.kata.Verdict.Status;
import descent.kata.check.Answer.Stage;
import descent.student.ClassPath;
import descent.student.Compiled;
import descent.student.ExerciseFiles;
import descent.student.Toolchain;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Checks a project's exercises as their files stand. The student's code runs in a process that may be lost: to an endless
 * loop, to System.exit, to whatever ends it from outside.
 *
 * <p>One check at a time; only {@link #abandon} and {@link #hurry} may be called from another thread.
 */
public final class Checker implements AutoCloseable {
    /** Far more than any spec takes in a warm process. */
    public static final Duration DEADLINE = Duration.ofSeconds(10);

    private static final Duration DIAGNOSIS = Duration.ofSeconds(5);
    private static final long LAST_WORDS = 300;

    private final Project project;
    private final Toolchain toolchain;
    private final Workers workers;
    private final Duration deadline;
    private volatile boolean abandoned;
    private volatile Optional<WorkerProcess> busy = Optional.empty();

    /** Starts a worker in the background. */
    public Checker(Project project, ClassPath classPath, Duration deadline) {
        this.project = project;
        this.toolchain = new Toolchain(classPath.entries());
        this.workers = new Workers(classPath);
        this.deadline = deadline;
    }

    /**
     * Checks one exercise.
     *
     * @param found gets the first failure as soon as it is known, then the verdict, and then the verdict with a
     *     diagnosis if there is one; nothing more if the check was abandoned
     * @throws CannotCheckException if no process can be started to check in
     */
    public void check(Exercise exercise, Consumer<Checked> found) {
        abandoned = false;
        long start = System.nanoTime();
        Compiled compiled = toolchain.one(ExerciseFiles.in(project.folder()), exercise.name());
        Optional<Verdict> refused = compiled.problem(exercise.name()).map(why -> Report.refused(exercise, why));
        if (refused.isPresent()) {
            found.accept(checked(refused.get(), List.of(), start));
        } else {
            run(Request.check(exercise, compiled.classes()), start, found);
        }
    }

    /** Makes the next checks as fast as they can be, and sees to a spare process. */
    public void warmUp(Exercise exercise) {
        WorkerProcess worker = workers.current();
        try {
            busy = Optional.of(worker);
            worker.warmUp(exercise);
        } catch (IOException e) {
            workers.drop(worker); // a cold one will do
        }
        workers.keepSpare();
    }

    /** Ends the warming up that goes on, for somebody waits. */
    public void hurry() {
        busy.ifPresent(WorkerProcess::hurry);
    }

    /** Ends the check that runs, if one does; its verdict is not wanted any more. */
    public void abandon() {
        abandoned = true;
        busy.ifPresent(WorkerProcess::close);
    }

    private void run(Request request, long start, Consumer<Checked> found) {
        WorkerProcess worker = workers.current();
        try {
            answers(worker, request, start, found);
        } catch (IOException e) {
            boolean again = !abandoned && !(e instanceof SocketTimeoutException) && worker.wasKilled();
            if (!abandoned && !again) {
                lost(worker, request.exercise(), start, e, found);
            }
            workers.drop(worker);
            if (again) {
                runAgain(request, start, found);
            }
        }
    }

    /** Something outside ended the worker: that is no verdict. If it happens twice, the code is to blame after all. */
    private void runAgain(Request request, long start, Consumer<Checked> found) {
        WorkerProcess worker = workers.current();
        try {
            answers(worker, request, start, found);
        } catch (IOException e) {
            lost(worker, request.exercise(), start, e, found);
            workers.drop(worker);
        }
    }

    private void answers(WorkerProcess worker, Request request, long start, Consumer<Checked> found)
            throws IOException {
        busy = Optional.of(worker);
        worker.ask(request);
        Answer answer = worker.answer(deadline);
        if (answer.stage() == Stage.FIRST_FAILURE) {
            found.accept(checked(answer.verdict(request.exercise()), List.of(), start));
            answer = worker.answer(deadline);
        }
        Verdict verdict = answer.verdict(request.exercise());
        Checked checked = checked(verdict, worker.printed().untilMark(LAST_WORDS), start);
        found.accept(checked);
        explain(worker, checked, found);
        if (!worker.printed().marked() || worker.isWorn()) {
            workers.drop(worker); // its output leads nowhere any more, or its memory does
        }
    }

    private void explain(WorkerProcess worker, Checked checked, Consumer<Checked> found) {
        try {
            Verdict explained =
                    worker.answer(DIAGNOSIS).verdict(checked.verdict().exercise());
            if (explained.diagnosis().isPresent()) {
                found.accept(new Checked(explained, checked.printed(), checked.took()));
            }
        } catch (IOException e) {
            workers.drop(worker); // the verdict stands without a diagnosis
        }
    }

    private void lost(WorkerProcess worker, Exercise exercise, long start, IOException why, Consumer<Checked> found) {
        boolean late = why instanceof SocketTimeoutException;
        worker.close(); // or what it prints in its loop would keep us busy
        Failure reason =
                new Failure("return", "", List.of("It was given up after " + deadline.toSeconds() + " seconds."));
        Verdict verdict = late ? Verdict.of(exercise, Status.TIMEOUT, reason) : Verdict.of(exercise, Status.CRASHED);
        found.accept(checked(verdict, worker.printed().untilMark(LAST_WORDS), start));
    }

    private static Checked checked(Verdict verdict, List<String> printed, long start) {
        return new Checked(verdict, printed, Duration.ofNanos(System.nanoTime() - start));
    }

    @Override
    public void close() {
        workers.close();
        toolchain.close();
    }
}
