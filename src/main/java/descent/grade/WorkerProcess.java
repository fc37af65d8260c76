package descent.grade;

import descent.worker.Fault;
import descent.worker.Frames;
import descent.worker.Link;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** One student's process, from its start to its certain end. */
final class WorkerProcess implements AutoCloseable {
    private static final SecureRandom KEYS = new SecureRandom();
    private static final int OUT_OF_MEMORY = 3; // -XX:+ExitOnOutOfMemoryError
    private static final int CPU_LIMIT = 128 + 24; // SIGXCPU

    private static final int GONE = 10;

    private final Set<ProcessHandle> started = ConcurrentHashMap.newKeySet();
    private final Process process;
    private final Tail output;
    private final Link link;
    private volatile long waitingSince;
    private volatile long patience;
    private volatile long deadline;
    private volatile Outcome killedFor;

    private WorkerProcess(Process process, Function<Fault, Throwable> thrown) throws IOException {
        this.process = process;
        this.output = new Tail(process.getErrorStream());
        long key = KEYS.nextLong();
        OutputStream out = process.getOutputStream();
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        new DataOutputStream(first).writeLong(key);
        allow(Duration.ofSeconds(30), Duration.ofSeconds(60));
        try {
            out.write(first.toByteArray());
            out.flush();
        } catch (IOException e) {
            // it is dead already: the first call will tell
            process.destroy();
        }
        this.link = new Link(new Frames(new Awaited(process.getInputStream()), out, key), thrown);
    }

    /** @throws UncheckedIOException if the command cannot be run at all */
    static WorkerProcess start(List<String> command, Path folder, Function<Fault, Throwable> thrown) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(Environment.CLEAN);
        builder.environment().put("DESCENT_WORKER", folder.toString());
        builder.directory(folder.toFile());
        try {
            return new WorkerProcess(builder.start(), thrown);
        } catch (IOException e) {
            throw new UncheckedIOException("the student's process cannot be started: " + e.getMessage(), e);
        }
    }

    Link link() {
        return link;
    }

    boolean alive() {
        return process.isAlive();
    }

    /** From now on each call may take so long, and all of them together so long. */
    void allow(Duration call, Duration together) {
        patience = call.toNanos();
        deadline = System.nanoTime() + together.toNanos();
    }

    /** Kills the process if its time is up. */
    void checkTime() {
        long now = System.nanoTime();
        long since = waitingSince;
        if (since != 0 && now - since > patience || now - deadline > 0) {
            kill(Outcome.TIMEOUT);
        }
    }

    /** Kills the process if it uses more memory or processes than it may. */
    void checkUsage(Limits limits) {
        Usage usage = usage();
        if (usage.kilobytes() > 1024L * limits.memoryMegabytes()) {
            kill(Outcome.OUT_OF_MEMORY);
        } else if (usage.threads() > 2 * limits.processes()) {
            kill(Outcome.CRASHED);
        }
    }

    Usage usage() {
        return Usage.of(process.toHandle());
    }

    /** Ends it at once, with everything that it has started. */
    void kill(Outcome why) {
        if (killedFor == null) {
            killedFor = why;
        }
        noteDescendants();
        started.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Why it is gone, after the link was lost. */
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
        if (status == OUT_OF_MEMORY || said.contains("insufficient memory") || said.contains("OutOfMemoryError")) {
            return Outcome.OUT_OF_MEMORY;
        }
        return status == CPU_LIMIT ? Outcome.TIMEOUT : Outcome.CRASHED;
    }

    /** The beginning of what it has written, for the grader's own diagnosis. */
    String said() {
        return output.text();
    }

    /** Remembers what has been started so far, to see to its end. */
    void noteDescendants() {
        process.descendants().forEach(started::add);
    }

    @Override
    public void close() {
        kill(Outcome.CRASHED);
        try {
            process.waitFor(GONE, TimeUnit.SECONDS);
            for (ProcessHandle each : started) {
                each.onExit().get(GONE, TimeUnit.SECONDS);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("a student's process cannot be killed: " + started, e);
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

    /** Notes since when it has been waited for. */
    private final class Awaited extends FilterInputStream {
        Awaited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            waitingSince = System.nanoTime();
            try {
                return super.read();
            } finally {
                waitingSince = 0;
            }
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            waitingSince = System.nanoTime();
            try {
                return super.read(bytes, offset, length);
            } finally {
                waitingSince = 0;
            }
        }
    }
}
