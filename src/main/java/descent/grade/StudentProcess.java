package descent.grade;

import descent.kata.Subject;
import descent.worker.Compiled;
import descent.worker.Fault;
import descent.worker.Garbled;
import descent.worker.Link;
import descent.worker.Lost;
import descent.worker.Op;
import descent.worker.Out;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** A student's process in its sandbox, from an empty one to one with the classes loaded. */
final class StudentProcess implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);
    private static final int FIRST_USER = 20_000;
    private static final int LAST_USER = 60_000;

    private final Bench bench;
    private final Sandbox.Place place;
    private final WorkerProcess process;
    private RemoteSubject subject;
    private boolean outOfMemory;

    private StudentProcess(Bench bench) {
        this.bench = bench;
        // by chance, because other graders may be at work on this machine
        int user = ThreadLocalRandom.current().nextInt(FIRST_USER, LAST_USER);
        this.place = new Sandbox.Place(folder(), user);
        Tools.own(place.folder(), place.user());
        this.process = WorkerProcess.start(command(), place.folder(), this::thrown);
        bench.watchdog().watch(process);
    }

    private List<String> command() {
        Path home = bench.sandbox().home(place);
        return bench.sandbox().around(new WorkerCommand(bench.files(), bench.limits()).java(home), place);
    }

    private static Path folder() {
        try {
            return Owner.newFolder("worker");
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder can be made: " + e.getMessage(), e);
        }
    }

    /** Whether a user's number is one that we give to students' processes. */
    static boolean isStudent(int user) {
        return user >= FIRST_USER && user < LAST_USER;
    }

    /** Starts a process and waits until it answers. @throws IllegalStateException if it does not */
    static StudentProcess start(Bench bench) {
        StudentProcess student = new StudentProcess(bench);
        student.process.allow(START, START);
        try {
            student.link().call(new Out(Op.RESET));
            student.process.noteDescendants();
            return student;
        } catch (Lost | Garbled e) {
            String said = Text.line(student.process.said());
            student.close();
            throw new IllegalStateException("the student's process does not start: " + said, e);
        }
    }

    /** Compiles files. @throws Lost if that kills the process */
    Compiled compile(Map<String, String> files, Duration most) {
        process.allow(most, most);
        Out out = new Out(Op.COMPILE).number(files.size());
        files.forEach((name, text) -> out.text(name).text(text));
        return Compiled.read(link().call(out));
    }

    /** Loads classes; runs none of them. */
    void load(Compiled compiled) {
        process.allow(START, START);
        try {
            link().call(compiled.write(new Out(Op.LOAD)));
        } catch (RuntimeException | Error e) {
            throw new IllegalStateException(
                    "the student's process cannot load ND4J: %s %s"
                            .formatted(Text.line(String.valueOf(e.getMessage())), Text.line(process.said())),
                    e);
        }
        subject = new RemoteSubject(link());
    }

    /** Forgets what the last exercise has made. @return whether that worked */
    boolean reset() {
        if (process.link().broken().isPresent() || outOfMemory) {
            return false;
        }
        try {
            link().call(new Out(Op.RESET));
            subject = new RemoteSubject(link());
            return true;
        } catch (RuntimeException e) {
            return false; // it died, or it answers something else: a new one will do better
        }
    }

    Subject subject() {
        return subject;
    }

    WorkerProcess process() {
        return process;
    }

    /** Whether the student's code ran out of memory and the process survived it. */
    boolean outOfMemory() {
        return outOfMemory;
    }

    private Link link() {
        return process.link();
    }

    private Throwable thrown(Fault fault) {
        outOfMemory |= fault.type().equals(OutOfMemoryError.class.getName());
        return Faults.thrown(fault);
    }

    @Override
    public void close() {
        bench.watchdog().leave(process);
        process.close();
        if (bench.sandbox().isolation() == Isolation.NONE) {
            Survivors.end(place);
        }
        Folders.delete(place.folder());
    }
}
