package descent.grade;

import descent.student.Compiled;
import descent.trial.NoTrace;
import descent.trial.StubTrial;
import descent.trial.Subject;
import descent.trial.Trace;
import descent.trial.Trial;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A student's process in its sandbox, from an empty one to one with the classes loaded. */
final class StudentProcess implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);
    private static final StubTrial NOTHING = StubTrial.of(StubTrial.Kind.OPTIMIZER, List.of());

    private final Processes processes;
    private final Sandbox.Place place;
    private final WorkerProcess process;
    private Map<String, byte[]> classes = Map.of();
    private boolean outOfMemory;

    private StudentProcess(Processes processes) {
        this.processes = processes;
        this.place = new Sandbox.Place(folder(), Users.next());
        Tools.own(place.folder(), place.user());
        this.process = WorkerProcess.start(command(), processes.sandbox(), place);
        processes.watchdog().watch(process);
    }

    private List<String> command() {
        Path home = processes.sandbox().home(place);
        return processes.sandbox().around(new WorkerCommand(processes.files(), processes.limits()).java(home), place);
    }

    private static Path folder() {
        try {
            return Owner.newFolder("worker");
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder can be made: " + e.getMessage(), e);
        }
    }

    /** Starts a process and waits until it answers. @throws IllegalStateException if it does not */
    static StudentProcess start(Processes processes) {
        StudentProcess student = new StudentProcess(processes);
        student.process.allow(START, START);
        try {
            student.run(NOTHING);
            student.process.noteDescendants();
            return student;
        } catch (NoTrace e) {
            String said = Text.line(student.process.said());
            student.close();
            throw new IllegalStateException("the student's process does not start: " + said, e);
        }
    }

    /** Compiles files. @throws NoTrace if that kills the process */
    Compiled compile(Map<String, byte[]> files, TimeBudget.Share most) {
        process.allow(most.cpu(), most);
        return process.subject().compile(files);
    }

    /** Loads classes; runs none of them. @throws IllegalStateException if ND4J cannot be loaded */
    void load(Compiled compiled) {
        classes = compiled.classes();
        process.allow(START, START);
        try {
            process.subject().load(classes, "");
        } catch (NoTrace e) {
            throw new IllegalStateException(
                    "the student's process cannot load ND4J: %s %s"
                            .formatted(Text.line(e.getMessage()), Text.line(process.said())),
                    e);
        }
    }

    /** Forgets what the last exercise has left behind. @return whether that worked */
    boolean reload() {
        if (process.subject().broken().isPresent() || outOfMemory) {
            return false;
        }
        try {
            process.subject().load(classes, "");
            return true;
        } catch (NoTrace e) {
            return false; // a new one will do better
        }
    }

    Subject subject() {
        return this::run;
    }

    private <T extends Trace> T run(Trial<T> trial) {
        T trace = process.subject().run(trial);
        outOfMemory |= trace.thrown()
                .filter(thrown -> thrown.is(OutOfMemoryError.class))
                .isPresent();
        return trace;
    }

    WorkerProcess process() {
        return process;
    }

    /** Whether the student's code ran out of memory and the process survived it. */
    boolean outOfMemory() {
        return outOfMemory;
    }

    @Override
    public void close() {
        processes.watchdog().leave(process);
        process.close();
        TemporaryFolders.delete(place.folder());
    }
}
