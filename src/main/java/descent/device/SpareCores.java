package descent.device;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.nd4j.linalg.api.ops.executioner.OpExecutioner;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Cores that no lane needs. A lane has one thread; where it has pieces of work that do not depend on each other, threads on
 * those cores take some. Who does which piece never shows in the numbers: the work is cut the same whether or not somebody
 * helps.
 */
public final class SpareCores {
    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final AtomicInteger LANES = new AtomicInteger();
    private static final AtomicInteger HELPING = new AtomicInteger();
    private static final ThreadLocal<List<Helper>> HELPERS = ThreadLocal.withInitial(ArrayList::new);

    private SpareCores() {}

    /** Says that one more lane runs, until {@link #laneEnds}. */
    public static void laneBegins() {
        LANES.incrementAndGet();
    }

    /** Says that one lane fewer runs. */
    public static void laneEnds() {
        LANES.decrementAndGet();
    }

    /**
     * Runs all pieces and returns when the last has ended: the first on this thread, others beside it as far as cores are
     * spare, the rest after it.
     *
     * @throws RuntimeException what a piece threw, when all have ended
     */
    public static void run(List<Runnable> pieces) {
        List<Helper> helping = new ArrayList<>(pieces.size());
        for (int i = 1; i < pieces.size() && isSpare(); i++) {
            helping.add(helper(i - 1).begin(pieces.get(i)));
        }
        try {
            pieces.get(0).run();
            pieces.subList(1 + helping.size(), pieces.size()).forEach(Runnable::run);
        } finally {
            helping.forEach(SpareCores::end);
        }
        helping.forEach(Helper::rethrow);
    }

    private static void end(Helper helper) {
        helper.end();
        HELPING.decrementAndGet();
    }

    /** Takes a core if there is one; a lane that nobody counted is one too. */
    private static boolean isSpare() {
        if (HELPING.incrementAndGet() <= CORES - Math.max(1, LANES.get()) && isProcessor()) {
            return true;
        }
        HELPING.decrementAndGet();
        return false;
    }

    /** On a graphics card each thread has a queue of its own, and one would not wait for the other. */
    private static boolean isProcessor() {
        return Nd4j.getExecutioner().type() == OpExecutioner.ExecutionerType.NATIVE_CPU;
    }

    private static Helper helper(int index) {
        List<Helper> own = HELPERS.get();
        if (own.size() == index) {
            own.add(new Helper());
        }
        return own.get(index);
    }
}
