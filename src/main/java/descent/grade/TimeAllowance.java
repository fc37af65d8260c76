package descent.grade;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * How long a process may take: for one answer, and for all of them together. What counts is its processor time, so that
 * nobody pays for a machine that is busy; who sleeps instead has a few times as long.
 */
final class TimeAllowance {
    /** So much longer than its processor time anything may take by the clock. */
    static final int TIMES = 3;

    private final Supplier<Duration> cpu;
    private final LongSupplier clock;
    private volatile long waitingSince;
    private volatile Allowance together;
    private Duration call;
    private Allowance current;

    /** @param cpu the processor time that the process has used @param clock in nanoseconds */
    TimeAllowance(Supplier<Duration> cpu, LongSupplier clock) {
        this.cpu = cpu;
        this.clock = clock;
    }

    /** From now on each call may take so long, and all of them together so long. */
    void allow(Duration each, Duration all) {
        allow(each, new TimeBudget.Share(all, all.multipliedBy(TIMES)));
    }

    synchronized void allow(Duration each, TimeBudget.Share all) {
        call = each;
        current = null;
        together = new Allowance(clock.getAsLong(), cpu.get(), all);
    }

    /** Asked now and then; a call is looked at once it has lasted from one time to the next. */
    synchronized boolean isOver() {
        long since = waitingSince;
        if (since == 0) {
            current = null;
        } else if (current == null || current.since != since) {
            current = new Allowance(since, cpu.get(), new TimeBudget.Share(call, call.multipliedBy(TIMES)));
        }
        return isOver(together) || current != null && isOver(current);
    }

    /** The stream, with a note of since when it has been waited for. */
    InputStream watching(InputStream in) {
        return new Awaited(in);
    }

    /** Where the processor's time is not known, the clock's is all there is. */
    private boolean isOver(Allowance allowance) {
        TimeBudget.Share most = allowance.most;
        Duration passed = Duration.ofNanos(clock.getAsLong() - allowance.since);
        if (passed.compareTo(most.clock()) > 0) {
            return true;
        }
        if (passed.compareTo(most.cpu()) <= 0) {
            return false;
        }
        Duration used = cpu.get();
        return used.isZero() || used.minus(allowance.before).compareTo(most.cpu()) > 0;
    }

    /** @param since when it began @param before the processor time used until then */
    private record Allowance(long since, Duration before, TimeBudget.Share most) {}

    private final class Awaited extends FilterInputStream {
        Awaited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            waitingSince = clock.getAsLong();
            try {
                return super.read();
            } finally {
                waitingSince = 0;
            }
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            waitingSince = clock.getAsLong();
            try {
                return super.read(bytes, offset, length);
            } finally {
                waitingSince = 0;
            }
        }
    }
}
