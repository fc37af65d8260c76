package descent.grade;

import descent.kata.Subject;
import descent.student.Compiled;
import descent.worker.Fault;
import descent.worker.Garbled;
import descent.worker.Link;
import descent.worker.Lost;
import descent.worker.Op;
import descent.worker.Out;
import descent.worker.Parcel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A student's process in its sandbox, from an empty one to one with the classes loaded. */
final class StudentProcess implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);

    private final Processes processes;
    private final Sandbox.Place place;
    private final WorkerProcess process;
    private RemoteSubject subject;
    private boolean outOfMemory;

    private StudentProcess(Processes processes) {
        this.processes = processes;
        this.place = new Sandbox.Place(folder(), Users.next());
        Tools.own(place.folder(), place.user());
        this.process = WorkerProcess.start(command(), processes.sandbox(), place, this::thrown);
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
    Compiled compile(Map<String, byte[]> files, Duration most) {
        process.allow(most, most);
        Out out = new Out(Op.COMPILE).number(files.size());
        files.forEach((name, bytes) -> out.text(name).bytes(bytes));
        return Parcel.read(link().call(out));
    }

    /** Loads classes; runs none of them. */
    void load(Compiled compiled) {
        process.allow(START, START);
        try {
            link().call(Parcel.write(compiled, new Out(Op.LOAD)));
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
        processes.watchdog().leave(process);
        process.close();
        Folders.delete(place.folder());
    }
}
