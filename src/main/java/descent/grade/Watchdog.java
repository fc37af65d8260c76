package descent.grade;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks after all processes of a grader, several times a second. */
final class Watchdog implements AutoCloseable {
    private static final int MILLISECONDS = 50;
    private static final int TICKS_PER_LOOK = 4;

    private final Limits limits;
    private final Set<WorkerProcess> watched = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "watchdog");
        thread.setDaemon(true);
        return thread;
    });
    private int ticks;

    Watchdog(Limits limits) {
        this.limits = limits;
        clock.scheduleWithFixedDelay(this::tick, MILLISECONDS, MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    void watch(WorkerProcess process) {
        watched.add(process);
    }

    void leave(WorkerProcess process) {
        watched.remove(process);
    }

    private void tick() {
        ticks++;
        for (WorkerProcess process : watched) {
            look(process);
        }
    }

    /** What goes wrong with one look must not end the watch: nobody else ends an endless loop. */
    private void look(WorkerProcess process) {
        try {
            process.checkTime();
            if (ticks % TICKS_PER_LOOK == 0) {
                process.checkUsage(limits);
            }
        } catch (RuntimeException | Error e) {
            return; // the next look may do better
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
