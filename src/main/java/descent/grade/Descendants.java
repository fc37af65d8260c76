package descent.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What a process has started, seen to its end. */
final class Descendants {
    private static final int MILLISECONDS = 2;

    private final Process process;
    private final Set<ProcessHandle> started = ConcurrentHashMap.newKeySet();

    Descendants(Process process) {
        this.process = process;
    }

    /** Remembers those that there are now: once their parent is gone, nobody can tell whose they were. */
    void note() {
        process.descendants().forEach(started::add);
    }

    void kill() {
        note();
        started.forEach(ProcessHandle::destroyForcibly);
    }

    /** Waits until all are gone. @throws IllegalStateException if some are not, after so long */
    void await(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        // ProcessHandle.onExit looks at other people's children up to once a second: each grade would wait for that
        while (!living().isEmpty()) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("a student's process cannot be killed: " + living());
            }
            Thread.sleep(MILLISECONDS);
        }
    }

    private List<ProcessHandle> living() {
        return started.stream()
                .filter(each -> each.isAlive() && !isZombie(each))
                .toList();
    }

    /** Whether only its number is left: in a container without an init, nobody ever takes that away. */
    private static boolean isZombie(ProcessHandle each) {
        try {
            String status = Files.readString(Path.of("/proc", Long.toString(each.pid()), "stat"));
            return status.startsWith("Z", status.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return false; // it is gone, or this is not Linux
        }
    }
}
