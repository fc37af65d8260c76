package descent.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descent.Backend;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SpareCoresTest {
    @BeforeAll
    static void prepare() {
        Backend.prepare();
    }

    @Test
    void everyPieceIsDoneOnceBeforeTheCallReturns() {
        AtomicIntegerArray done = new AtomicIntegerArray(3);
        List<Runnable> pieces = IntStream.range(0, done.length())
                .<Runnable>mapToObj(i -> () -> done.incrementAndGet(i))
                .toList();
        for (int times = 1; times <= 2_000; times++) {
            SpareCores.run(pieces);
            assertThat(List.of(done.get(0), done.get(1), done.get(2))).containsOnly(times);
        }
    }

    @Test
    void whatAPieceThrowsIsThrownWhenAllHaveEnded() {
        AtomicIntegerArray done = new AtomicIntegerArray(1);
        Runnable fails = () -> {
            throw new IllegalStateException("no");
        };
        Runnable works = () -> done.incrementAndGet(0);
        assertThatThrownBy(() -> SpareCores.run(List.of(works, fails))).hasMessage("no");
        assertThatThrownBy(() -> SpareCores.run(List.of(fails, works))).hasMessage("no");
        assertThat(done.get(0)).isEqualTo(2);
    }

    @Test
    void nobodyHelpsWhereEveryCoreHasALane() {
        int lanes = Runtime.getRuntime().availableProcessors();
        IntStream.range(0, lanes).forEach(i -> SpareCores.laneBegins());
        try {
            Thread lane = Thread.currentThread();
            SpareCores.run(
                    List.of(() -> {}, () -> assertThat(Thread.currentThread()).isSameAs(lane)));
        } finally {
            IntStream.range(0, lanes).forEach(i -> SpareCores.laneEnds());
        }
    }
}
