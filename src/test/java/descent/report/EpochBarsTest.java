package descent.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.junit.jupiter.api.Test;

class EpochBarsTest {
    /** What each bar drew last, in the order in which the bars were opened. */
    private final List<List<String>> drawn = new ArrayList<>();

    @Test
    void eachEpochOfALaneHasABarOfItsOwnThatEndsFull() {
        try (EpochBars bars = new EpochBars(() -> Optional.of(bar()), 20)) {
            for (int iteration = 1; iteration <= 40; iteration++) {
                bars.advanced("Adam", 0, iteration, 40);
            }
        }
        assertThat(last()).hasSize(2);
        assertThat(last().get(0)).contains("Adam 1/2", "100%", "20/20 batches", "batches/s");
        assertThat(last().get(1)).contains("Adam 2/2", "100%", "20/20 batches");
    }

    @Test
    void lanesSideBySideHaveOneEach() {
        try (EpochBars bars = new EpochBars(() -> Optional.of(bar()), 20)) {
            bars.advanced("Adam", 0, 5, 40);
            bars.advanced("Momentum", 0, 30, 40);
            bars.advanced("Adam", 1, 10, 40);
        }
        assertThat(last()).hasSize(3);
        assertThat(last().get(0)).contains("Adam 1/2", " 5/20");
        assertThat(last().get(1)).contains("Momentum 2/2", "10/20");
        assertThat(last().get(2)).contains("Adam 1/2", "10/20");
    }

    @Test
    void aLaneThatEndsEarlyEndsItsBar() {
        try (EpochBars bars = new EpochBars(() -> Optional.of(bar()), 20)) {
            bars.advanced("Adam", 0, 15, 40);
            bars.advanced("Adam", 0, 40, 40);
        }
        assertThat(last()).hasSize(1);
        assertThat(last().get(0)).contains("15/20");
    }

    @Test
    void aResumedLaneThatIsDoneHasNone() {
        try (EpochBars bars = new EpochBars(() -> Optional.of(bar()), 20)) {
            bars.advanced("Adam", 0, 40, 40);
        }
        assertThat(drawn).isEmpty();
    }

    @Test
    void looksAtALossFromTimeToTimeAndNeverBeforeTheFirstStep() {
        EpochBars bars = new EpochBars(Optional::empty, 20);
        assertThat(bars.wants(0)).isFalse();
        assertThat(bars.wants(1)).isFalse();
        assertThat(bars.wants(25)).isTrue();
    }

    private List<String> last() {
        return drawn.stream().map(lines -> lines.get(lines.size() - 1)).toList();
    }

    private ProgressBarBuilder bar() {
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        drawn.add(lines);
        return new ProgressBarBuilder()
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(1)
                .setConsumer(new DelegatingProgressBarConsumer(lines::add, 120));
    }
}
