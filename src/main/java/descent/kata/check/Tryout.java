package descent.kata.check;

import descent.kata.Exercise;
import descent.kata.Verdict;
import descent.kata.VerdictReport;
import descent.student.Compiled;
import descent.student.ExerciseFiles;
import descent.student.Rehearsal;
import descent.student.Toolchain;
import descent.trial.NoTrace;
import descent.trial.Trial;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A project's rules as their files stand, for whoever wants to see what they do: one trial after the other, in a process
 * of its own beside the one that judges. A rule that loops or ends Java costs that process. One trial at a time; any thread
 * may ask.
 */
public final class Tryout implements AutoCloseable {
    private final Project project;
    private final Duration deadline;
    private final Toolchain toolchain;
    private final CheckProcesses processes;
    private Optional<Loaded> loaded = Optional.empty();
    private volatile boolean stale = true;

    /** What the process has loaded. */
    private record Loaded(CheckProcess process, Exercise exercise) {}

    /**
     * Starts a process in the background.
     *
     * @param beside what judges the same files: each is compiled once for both
     */
    public Tryout(Project project, Duration deadline, Checker beside) {
        this.project = project;
        this.deadline = deadline;
        this.toolchain = beside.toolchain();
        this.processes = new CheckProcesses(CheckProcess.Leftovers.COLLECTED, () -> toolchain.all(Rehearsal.FILES));
    }

    /** A file has been saved: it is read again before the next trial. */
    public void saved() {
        stale = true;
    }

    /** Goes once through what it will be asked, so that it is fast from then on. */
    public synchronized void warmUp() {
        try {
            loaded = Optional.empty();
            processes.warmed(processes.current());
        } catch (NoTrace e) {
            processes.current(); // a cold one will do
        }
    }

    /**
     * Lets the student's class of an exercise do what a trial says.
     *
     * @throws CannotCheckException if no process can be started
     */
    public Tried run(Exercise exercise, Trial<?> trial) {
        processes.hurry(); // somebody waits
        return inTurn(exercise, trial);
    }

    private synchronized Tried inTurn(Exercise exercise, Trial<?> trial) {
        CheckProcess process = processes.current();
        try {
            Optional<List<String>> refused = load(process, exercise);
            if (refused.isPresent()) {
                return new Tried(Optional.empty(), refused.get());
            }
            return new Tried(
                    Optional.of(process.within(deadline, () -> process.subject().run(trial))), List.of());
        } catch (NoTrace e) {
            processes.drop(process);
            return new Tried(Optional.empty(), VerdictReport.of(process.lost(exercise), ""));
        }
    }

    /** Why there is nothing to be loaded, if so. */
    private Optional<List<String>> load(CheckProcess process, Exercise exercise) {
        boolean same = loaded.filter(
                        now -> now.process() == process && now.exercise().equals(exercise))
                .isPresent();
        if (same && !stale) {
            return Optional.empty();
        }
        stale = false;
        Compiled compiled = toolchain.one(ExerciseFiles.in(project.folder()), exercise.name());
        Optional<Verdict> refused = VerdictReport.refused(exercise, compiled);
        loaded = Optional.empty();
        if (refused.isEmpty()) {
            process.load(compiled.classes());
            loaded = Optional.of(new Loaded(process, exercise));
        }
        return refused.map(VerdictReport::of);
    }

    @Override
    public void close() {
        processes.close();
    }
}
