package descent.grade;

import descent.student.Compiled;
import java.time.Duration;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Compiles submissions behind the same walls that their code runs behind, in processes of its own: no code of a submission
 * ever runs in them, so that they can be used again, and javac in a JVM that has compiled before takes a tenth of the
 * time. One compilation has a process to itself, and one that kills its process takes nobody else's along.
 */
final class Javac implements AutoCloseable {
    private static final int MOST_USES = 100;

    private final Supplier<StudentProcess> start;
    private final Limits limits;
    private final Deque<Used> idle = new ConcurrentLinkedDeque<>();

    /** @param start starts a process */
    Javac(Supplier<StudentProcess> start, Limits limits) {
        this.start = start;
        this.limits = limits;
    }

    /** A process, and how often it has compiled. */
    private record Used(StudentProcess process, int uses) {}

    /** Says what became of the process. */
    static final class Died extends Exception {
        private static final long serialVersionUID = 1L;

        private final Outcome why;

        private Died(Outcome why) {
            super(why.toString(), null, false, false);
            this.why = why;
        }

        Outcome why() {
            return why;
        }
    }

    /**
     * Compiles files.
     *
     * @param most how long it may take
     * @param spent told how long it took
     * @throws Died if the files kill a process that has compiled nothing before, or if it takes longer
     */
    Compiled compile(Map<String, byte[]> files, TimeBudget.Share most, Consumer<TimeBudget.Share> spent) throws Died {
        Used used = idle.poll();
        if (used != null) {
            try {
                return timed(used, files, most, spent);
            } catch (Died e) {
                if (e.why() == Outcome.TIMEOUT) {
                    throw e; // of anything else, perhaps of old age: let a new one try
                }
            }
        }
        return timed(new Used(start.get(), 0), files, most, spent);
    }

    private Compiled timed(
            Used used, Map<String, byte[]> files, TimeBudget.Share most, Consumer<TimeBudget.Share> spent) throws Died {
        long begun = System.nanoTime();
        Duration before = used.process.process().used();
        try {
            return compile(used, files, most);
        } finally {
            Duration cpu = used.process.process().used().minus(before);
            spent.accept(new TimeBudget.Share(cpu, Duration.ofNanos(System.nanoTime() - begun)));
        }
    }

    private Compiled compile(Used used, Map<String, byte[]> files, TimeBudget.Share most) throws Died {
        boolean kept = false;
        try {
            Compiled compiled = used.process.compile(files, most);
            kept = used.uses + 1 < MOST_USES && !used.process.process().isCrowded(limits);
            if (kept) {
                used.process.process().rest();
                idle.push(new Used(used.process, used.uses + 1));
            }
            return compiled;
        } catch (RuntimeException e) { // it is gone, or what it says makes no sense
            throw new Died(used.process.process().cause());
        } finally {
            if (!kept) {
                used.process.close();
            }
        }
    }

    /** Those that wait, and what they have started: the walls' own processes. */
    Stream<ProcessHandle> waiting() {
        return idle.stream().flatMap(used -> used.process.process().all());
    }

    @Override
    public void close() {
        for (Used used = idle.poll(); used != null; used = idle.poll()) {
            used.process.close();
        }
    }
}
