package descent.grade;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** The users that students' processes run as, where we are root and may choose: nobody else's, and for each another. */
final class Users {
    private static final int FIRST = 20_000;
    private static final int COUNT = 40_000;
    private static final int SECONDS = 2;

    /** From where on is left to chance, because other graders may be at work on this machine. */
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(COUNT));

    private Users() {}

    /** One that is nobody's. */
    static int next() {
        for (int tried = 0; tried < COUNT; tried++) {
            int user = FIRST + Math.floorMod(NEXT.getAndIncrement(), COUNT);
            if (!Tools.root() || !isSomebody(user)) {
                return user;
            }
        }
        throw new IllegalStateException("every user from %d to %d is somebody".formatted(FIRST, FIRST + COUNT - 1));
    }

    /** Whether we might have given it to a student's process. */
    static boolean has(int user) {
        return user >= FIRST && user < FIRST + COUNT;
    }

    private static boolean isSomebody(int user) {
        return Tools.run(List.of(Tools.path("getent"), "passwd", Integer.toString(user)), SECONDS);
    }
}
