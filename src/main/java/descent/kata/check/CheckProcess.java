package descent.kata.check;

import descent.kata.Exercise;
import descent.kata.Verdict;
import descent.kata.VerdictReport;
import descent.student.Busy;
import descent.student.ClassPath;
import descent.student.RemoteSubject;
import descent.student.Worker;
import descent.trial.NoTrace;
import descent.trial.Subject;
import descent.trial.Trial;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A student's process that exercises are checked in, behind no walls. One check at a time. */
final class CheckProcess implements AutoCloseable {
    private static final Duration STARTS_WITHIN = Duration.ofSeconds(60);
    private static final int PATIENCE = 3;
    private static final long LAST_WORDS = 300;
    private static final int SIGNALLED = 128;
    private static final int UNSAFE_SINCE = 24;

    /** Some 5 MB stay of a check, in the mean over all exercises: 370 MB. */
    private static final int WORN_AFTER = 70;

    private static final ScheduledThreadPoolExecutor CLOCK = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "deadlines of checks");
        thread.setDaemon(true);
        return thread;
    });

    static {
        CLOCK.setRemoveOnCancelPolicy(true);
    }

    /** What becomes of the arrays that nobody closes. */
    enum Leftovers {
        /** They stay until the process is worn, which makes checks twice as fast. */
        KEPT,
        /** They are collected: the process lasts. */
        COLLECTED
    }

    private final Process process;
    private final Leftovers leftovers;
    private final String marker = UUID.randomUUID().toString();
    private final Printed printed;
    private final RemoteSubject subject;
    private int checks;
    private int loads;
    private int section;
    private volatile Duration waited = Duration.ZERO;
    private volatile boolean late;
    private volatile boolean closed;

    private CheckProcess(Process process, Leftovers leftovers) {
        this.process = process;
        this.leftovers = leftovers;
        this.printed = new Printed(process.getErrorStream(), marker);
        this.subject = new RemoteSubject(process.getInputStream(), process.getOutputStream());
    }

    /** Starts one, and waits until ND4J is there. @throws IOException if it does not come to that */
    static CheckProcess start(Leftovers leftovers) throws IOException {
        CheckProcess started = new CheckProcess(new ProcessBuilder(command(leftovers)).start(), leftovers);
        try {
            return started.within(STARTS_WITHIN, () -> started.load(Map.of()));
        } catch (NoTrace e) {
            started.close();
            throw new IOException(String.join(" ", started.printed()), e);
        }
    }

    /**
     * Loads a student's classes anew; what is printed from now on is theirs.
     *
     * @throws NoTrace if the process is gone
     */
    CheckProcess load(Map<String, byte[]> classes) {
        section = loads + 1;
        checks++;
        return reload(classes);
    }

    /** Loads them once more: what is printed from now on does not count. @throws NoTrace if the process is gone */
    CheckProcess reload(Map<String, byte[]> classes) {
        subject.load(classes, marker);
        loads++;
        return this;
    }

    /** What the classes, which were just loaded, print in one trial. @throws NoTrace if the process is gone */
    List<String> printedIn(Trial<?> trial, Map<String, byte[]> classes) {
        section = loads;
        subject.run(trial);
        reload(classes);
        return printed();
    }

    /** What the classes have printed, or its beginning. */
    List<String> printed() {
        return printed.section(section, LAST_WORDS);
    }

    /** What there is to say of an exercise that it was lost to. */
    Verdict lost(Exercise exercise) {
        return late
                ? VerdictReport.late(
                        exercise, waited, subject.doing().isEmpty(), Busy.facts(subject.doing(), printed.lines()))
                : Verdict.of(exercise, Verdict.Status.CRASHED);
    }

    /** Whether what the student's code prints still arrives: code can close or replace what it goes to. */
    boolean isHeard() {
        return printed.sections() == loads;
    }

    Subject subject() {
        return subject;
    }

    /**
     * Does something with it; after the deadline, the process ends, and whoever waits for an answer finds it gone. Time in
     * which it has no processor, because the machine has other work, is not held against it, up to {@value #PATIENCE}
     * deadlines.
     *
     * @throws NoTrace as the work does
     */
    <T> T within(Duration deadline, Supplier<T> work) {
        Duration allowed = worked().map(deadline::plus).orElse(Duration.ZERO);
        AtomicBoolean waiting = new AtomicBoolean(true);
        List<Future<?>> ends = IntStream.rangeClosed(1, PATIENCE)
                .<Future<?>>mapToObj(i -> CLOCK.schedule(
                        () -> expire(waiting, i == PATIENCE ? Duration.ZERO : allowed, deadline.multipliedBy(i)),
                        i * deadline.toMillis(),
                        TimeUnit.MILLISECONDS))
                .toList();
        try {
            return work.get();
        } finally {
            synchronized (waiting) { // what expires now would end the next work
                waiting.set(false);
            }
            ends.forEach(end -> end.cancel(false));
        }
    }

    private void expire(AtomicBoolean waiting, Duration allowed, Duration after) {
        synchronized (waiting) {
            if (waiting.get() && worked().orElse(allowed).compareTo(allowed) >= 0) {
                waited = after;
                late = true;
                close();
            }
        }
    }

    /** What it has had of the processors, if the system says. */
    private Optional<Duration> worked() {
        return process.info().totalCpuDuration();
    }

    /** Whether it has leaked so much that another one should go on. */
    boolean isWorn() {
        return leftovers == Leftovers.KEPT && checks >= WORN_AFTER;
    }

    /** A process that was closed may live on for a moment. */
    boolean isAlive() {
        return !closed && process.isAlive() && subject.broken().isEmpty();
    }

    /** Whether something outside has ended it, as the kernel does when memory is short. */
    boolean wasKilled() {
        try {
            return !late && process.waitFor(1, TimeUnit.SECONDS) && process.exitValue() > SIGNALLED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        closed = true;
        process.destroyForcibly();
    }

    private static List<String> command(Leftovers leftovers) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        if (Runtime.version().feature() >= UNSAFE_SINCE) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(List.of("-XX:+UseSerialGC", "-Xshare:auto", "-Xmx512m"));
        command.add("-XX:+DisplayVMOutputToStderr"); // standard output is the channel
        command.add("-Dorg.bytedeco.javacpp.nopointergc=" + (leftovers == Leftovers.KEPT));
        if (leftovers == Leftovers.COLLECTED) {
            command.add("-Xmn16m"); // soon, before 100 MB of them are there
        }
        command.addAll(List.of("-XX:-UsePerfData", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8"));
        command.addAll(List.of("-cp", ClassPath.own().toString(), Worker.class.getName()));
        return command;
    }
}
