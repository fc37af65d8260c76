package descent.device;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * A thread that does pieces of one lane's work. Pieces come every few hundred microseconds, and to wake a thread takes as
 * long as some of them: it looks out for the next for a while before it sleeps, and ends when none has come for long.
 */
final class Helper {
    private static final long LOOKS_OUT_NANOS = 200_000;
    private static final int LOOKS = 10_000;
    private static final long SLEEPS_NANOS = 2_000_000_000L;
    private static final Runnable BUSY = () -> {};
    private static final Runnable GONE = () -> {};

    /** Null where there is nothing to do. */
    private final AtomicReference<Runnable> work = new AtomicReference<>(GONE);

    private volatile Thread thread;
    private volatile boolean asleep;
    private volatile Throwable thrown;

    /** Hands a piece over; to be followed by {@link #end}. */
    Helper begin(Runnable piece) {
        thrown = null;
        if (work.getAndSet(piece) == GONE) {
            thread = new Thread(this::run, "helps a lane");
            thread.setDaemon(true);
            thread.start();
        } else if (asleep) {
            LockSupport.unpark(thread);
        }
        return this;
    }

    /** Returns when the piece is done. If nobody has begun it yet, this thread does it. */
    void end() {
        Runnable piece = work.get();
        if (piece != null && piece != BUSY && work.compareAndSet(piece, null)) {
            attempt(piece);
        }
        for (int looks = 0; work.get() == BUSY; looks++) {
            if (looks < LOOKS) {
                Thread.onSpinWait();
            } else {
                Thread.yield(); // it may wait for this very core
            }
        }
    }

    /** @throws RuntimeException what the piece threw */
    void rethrow() {
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
    }

    private void attempt(Runnable piece) {
        try {
            piece.run();
        } catch (RuntimeException | Error e) {
            thrown = e;
        }
    }

    private void run() {
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
        do {
            Runnable piece = next();
            if (piece != null && work.compareAndSet(piece, BUSY)) {
                attempt(piece);
                work.set(null);
            }
        } while (!isGone());
    }

    private boolean isGone() {
        return work.get() == null && asleep && work.compareAndSet(null, GONE);
    }

    /** What is to be done next; null if nothing has come for long. */
    private Runnable next() {
        long since = System.nanoTime();
        asleep = false;
        while (work.get() == null) {
            long idle = System.nanoTime() - since;
            if (idle > SLEEPS_NANOS) {
                asleep = true;
                return null;
            }
            if (idle > LOOKS_OUT_NANOS) {
                sleep();
            } else {
                Thread.onSpinWait();
            }
        }
        return work.get();
    }

    private void sleep() {
        asleep = true;
        if (work.get() == null) {
            LockSupport.parkNanos(SLEEPS_NANOS);
        }
        asleep = false;
    }
}
