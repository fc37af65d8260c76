package descent.grade;

import descent.student.Busy;
import descent.student.RemoteSubject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One student's process, from its start to its certain end. */
final class WorkerProcess implements AutoCloseable {
    private static final int OUT_OF_MEMORY = 3; // -XX:+ExitOnOutOfMemoryError
    private static final String NO_MEMORY = "# There is insufficient memory";
    private static final int CPU_LIMIT = 128 + 24; // SIGXCPU

    private static final Duration UNTIL_IT_IS_NEEDED = Duration.ofDays(1);
    private static final Duration GONE = Duration.ofSeconds(10);

    private final Process process;
    private final Descendants started;
    private final Tail output;
    private final RemoteSubject subject;
    private final TimeAllowance patience;
    private volatile Usage lastSeen = Usage.NOTHING;
    private final Runnable sweep;
    private volatile Outcome killedFor;

    private WorkerProcess(Process process, Runnable sweep) {
        this.process = process;
        this.sweep = sweep;
        this.patience = new TimeAllowance(() -> lastSeen.cpu(), System::nanoTime);
        this.started = new Descendants(process);
        this.output = new Tail(process.getErrorStream());
        allow(Duration.ofSeconds(30), Duration.ofSeconds(60));
        this.subject = new RemoteSubject(patience.watching(process.getInputStream()), process.getOutputStream());
    }

    /**
     * Starts it.
     *
     * @param walls what it is behind, and what ends those that get out
     * @throws UncheckedIOException if the command cannot be run at all
     */
    static WorkerProcess start(List<String> command, Sandbox walls, Sandbox.Place place) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(CleanEnvironment.CLEAN);
        builder.environment().put("DESCENT_WORKER", place.folder().toString());
        builder.directory(place.folder().toFile());
        try {
            Process process = builder.start();
            Set<String> pipes = Survivors.pipes(process);
            return new WorkerProcess(process, () -> walls.sweep(place, pipes));
        } catch (IOException e) {
            throw new UncheckedIOException("the student's process cannot be started: " + e.getMessage(), e);
        }
    }

    /** What can be asked of it. */
    RemoteSubject subject() {
        return subject;
    }

    /** It and what it has started. */
    Stream<ProcessHandle> all() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants());
    }

    /** From now on each call may take so long, and all of them together so long. */
    void allow(Duration call, Duration together) {
        patience.allow(call, together);
    }

    void allow(Duration call, TimeBudget.Share together) {
        patience.allow(call, together);
    }

    /** From now on it may take as long as nobody needs it. */
    void rest() {
        allow(UNTIL_IT_IS_NEEDED, UNTIL_IT_IS_NEEDED);
    }

    /** The processor time that it has used, as far as anybody has seen. */
    Duration used() {
        Usage now = Usage.of(process.toHandle());
        return now.cpu().compareTo(lastSeen.cpu()) > 0 ? now.cpu() : lastSeen.cpu();
    }

    /** Kills the process if its time is up, by what was last seen of it. */
    void checkTime() {
        if (patience.isOver()) {
            kill(Outcome.TIMEOUT);
        }
    }

    /** Kills the process if it uses more memory or processes than it may. */
    void checkUsage(Limits limits) {
        Usage usage = Usage.of(process.toHandle());
        lastSeen = usage;
        if (usage.kilobytes() > 1024L * limits.memoryMegabytes()) {
            kill(Outcome.OUT_OF_MEMORY);
        } else if (usage.threads() > 2 * limits.processes()) {
            kill(Outcome.CRASHED);
        }
    }

    /** Whether it uses so much memory that its next task might not fit. */
    boolean isCrowded(Limits limits) {
        return lastSeen.kilobytes() > 1024L * limits.memoryMegabytes() * 2 / 3;
    }

    /** Ends it at once, with everything that it has started. */
    void kill(Outcome why) {
        if (killedFor == null) {
            killedFor = why;
        }
        started.kill();
        process.destroyForcibly();
        sweep.run(); // whoever got out may hold the pipes open: the reader would wait for ever
    }

    /** Why it is gone, after it was lost. */
    Outcome cause() {
        if (killedFor != null) {
            return killedFor;
        }
        try {
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                kill(Outcome.PROTOCOL_ERROR); // it lives, but has closed its end
                return Outcome.PROTOCOL_ERROR;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        int status = process.exitValue();
        String said = output.text();
        boolean crowded = !output.floods() && said.lines().anyMatch(line -> line.startsWith(NO_MEMORY));
        if (status == OUT_OF_MEMORY || crowded) {
            return Outcome.OUT_OF_MEMORY;
        }
        return status == CPU_LIMIT ? Outcome.TIMEOUT : Outcome.CRASHED;
    }

    /** The beginning of what it has written, for the grader's own diagnosis. */
    String said() {
        return output.text();
    }

    /** What the student's code was doing when it was last asked something and took long, in sentences. */
    List<String> doing() {
        return Busy.facts(subject.doing(), output.lines());
    }

    /** Remembers what has been started so far, to see to its end. */
    void noteDescendants() {
        started.note();
    }

    @Override
    public void close() {
        kill(Outcome.CRASHED);
        try {
            process.waitFor(GONE.toSeconds(), TimeUnit.SECONDS);
            started.await(GONE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closeStreams();
        }
    }

    private void closeStreams() {
        try {
            process.getInputStream().close();
            process.getOutputStream().close();
        } catch (IOException e) {
            // what was left in the buffer could not be written: nobody waits for it
            process.destroyForcibly();
        }
    }
}
