package descent.grade;

import descent.student.Compiled;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;

/**
 * Starts students' processes, all behind the same walls.
 *
 * @param ready those with ND4J that wait for a student
 */
record Processes(Sandbox sandbox, WorkerFiles files, Limits limits, Watchdog watchdog, Deque<StudentProcess> ready)
        implements AutoCloseable {
    Processes(Sandbox sandbox, WorkerFiles files, Limits limits, Watchdog watchdog) {
        this(sandbox, files, limits, watchdog, new ConcurrentLinkedDeque<>());
    }

    /** A process that answers. @throws IllegalStateException if it does not start */
    StudentProcess start() {
        return StudentProcess.start(this);
    }

    /**
     * Starts the process of whoever comes first, which proves that the walls stand.
     *
     * @throws RuntimeException if it does not start, or ND4J does not in it
     */
    void prove() {
        StudentProcess first = start(Compiled.NOTHING);
        first.process().rest();
        ready.push(first);
    }

    /**
     * A process with ND4J and these classes, none of which has run yet.
     *
     * @throws RuntimeException if it does not start
     */
    StudentProcess start(Compiled compiled) {
        StudentProcess waiting = ready.poll();
        StudentProcess student = waiting == null ? start() : waiting;
        try {
            student.load(compiled);
            return student;
        } catch (RuntimeException e) {
            student.close();
            throw e;
        }
    }

    /** Those that wait, and what they have started: the walls' own processes. */
    Stream<ProcessHandle> waiting() {
        return ready.stream().flatMap(student -> student.process().all());
    }

    @Override
    public void close() {
        ready.forEach(StudentProcess::close);
        watchdog.close();
        files.close();
    }
}
