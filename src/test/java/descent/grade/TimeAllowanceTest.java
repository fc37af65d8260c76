package descent.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** By a clock that stands still unless it is moved. */
final class TimeAllowanceTest {
    private Duration used = Duration.ofSeconds(1);
    private Duration now = Duration.ZERO;
    private final TimeAllowance patience = new TimeAllowance(() -> used, () -> 1 + now.toNanos());

    @Test
    void endsWithTheProcessorTimeOfOneCall() {
        assertThat(whileItWaits(() -> pass(2.1, 2.1))).isTrue();
        assertThat(whileItWaits(() -> pass(1.9, 1.9))).isFalse();
    }

    @Test
    void doesNotEndBecauseOthersKeepTheProcessorBusy() {
        assertThat(whileItWaits(() -> pass(5.9, 0.5))).isFalse();
    }

    @Test
    void endsForWhoeverSleepsThreeTimesAsLong() {
        assertThat(whileItWaits(() -> pass(6.1, 0))).isTrue();
    }

    @Test
    void endsWithTheTimeOfAllCallsTogether() {
        patience.allow(Duration.ofSeconds(2), Duration.ofSeconds(10));
        pass(9.9, 9.9);
        assertThat(patience.isOver()).isFalse();

        pass(0.2, 0.2);

        assertThat(patience.isOver()).isTrue();
    }

    @Test
    void goesByTheClockAloneWhereTheProcessorTimeIsNotKnown() {
        used = Duration.ZERO;

        assertThat(whileItWaits(() -> pass(2.1, 0))).isTrue();
    }

    /** Whether it is over for a call that began a moment ago, after something has happened. */
    private boolean whileItWaits(Runnable meanwhile) {
        patience.allow(Duration.ofSeconds(2), Duration.ofSeconds(100));
        boolean[] over = new boolean[1];
        InputStream slow = new InputStream() {
            @Override
            public int read() {
                patience.isOver(); // the first look
                meanwhile.run();
                over[0] = patience.isOver();
                return -1;
            }
        };
        try {
            patience.watching(slow).read();
            assertThat(patience.watching(new ByteArrayInputStream(new byte[1])).read())
                    .isZero();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return over[0];
    }

    private void pass(double seconds, double ofTheProcessor) {
        now = now.plusMillis(Math.round(1000 * seconds));
        used = used.plusMillis(Math.round(1000 * ofTheProcessor));
    }
}
