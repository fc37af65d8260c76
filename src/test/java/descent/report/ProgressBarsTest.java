package descent.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarStyle;
import org.junit.jupiter.api.Test;

class ProgressBarsTest {
    private final List<String> drawn = new CopyOnWriteArrayList<>();

    @Test
    void isSilentWhereNobodyWatches() {
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try (ProgressBars bars = new ProgressBars(Optional.empty(), 1);
                DownloadBars downloads = new DownloadBars(Optional::empty)) {
            bars.advanced("Adam", 0, 10, 10);
            downloads.advanced("train-images", 5, OptionalLong.of(10));
        } finally {
            System.setErr(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void addsUpAllLanesAndTheirSeeds() {
        try (ProgressBars bars = new ProgressBars(Optional.of(bar()), 4)) {
            bars.advanced("Adam", 0, 3000, 3000);
            bars.advanced("Momentum", 0, 1500, 3000);
            bars.advanced("Adam", 1, 1500, 3000);
        }
        // 3,000 + 1,500 + 1,500 of 12,000: one lane has not begun.
        assertThat(drawn.get(drawn.size() - 1)).contains("6000/12000", " 50%", "Momentum, Adam");
    }

    @Test
    void cutsNamesShortSoThatTheBarKeepsItsRoom() {
        try (ProgressBars bars = new ProgressBars(Optional.of(bar()), 2)) {
            bars.advanced("a very long name of a lane that goes on", 0, 1, 10);
        }
        assertThat(drawn.get(drawn.size() - 1)).contains("a very long name ...").doesNotContain("of a lane");
    }

    @Test
    void endsAtHundredPercent() {
        try (ProgressBars bars = new ProgressBars(Optional.of(bar()), 1)) {
            for (int i = 1; i <= 1000; i++) {
                bars.advanced("Adam", 0, i, 1000);
            }
        }
        assertThat(drawn.get(drawn.size() - 1)).contains("1000/1000", "100%");
    }

    @Test
    void usesColourAndBlocksOnlyWhereTheyAreWelcome() {
        assertThat(Terminal.style(Map.of(), StandardCharsets.UTF_8)).isSameAs(ProgressBarStyle.COLORFUL_UNICODE_BLOCK);
        assertThat(Terminal.style(Map.of("NO_COLOR", "1"), StandardCharsets.UTF_8))
                .isSameAs(ProgressBarStyle.UNICODE_BLOCK);
        assertThat(Terminal.style(Map.of(), StandardCharsets.US_ASCII)).isSameAs(ProgressBarStyle.ASCII);
    }

    private ProgressBar bar() {
        return Terminal.bar("mnist")
                .setConsumer(new DelegatingProgressBarConsumer(drawn::add, 120))
                .build();
    }
}
