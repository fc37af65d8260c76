package descent.report;

import static org.assertj.core.api.Assertions.assertThat;

import descent.train.Evaluation;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaneLinesTest {
    private final StringWriter terminal = new StringWriter();
    private int columns = 80;
    private double now;
    private final LaneLines lines =
            new LaneLines(Optional.of(new PrintWriter(terminal)), () -> columns, () -> now, 3, 100);

    private void train() {
        lines.advanced("Adam", 0, 1, 400);
        lines.advanced("Momentum, one softmax", 0, 1, 400);
        now = 10;
        lines.advanced("Adam", 0, 200, 400);
        lines.evaluated("Adam", 0, new Evaluation(200, 0.43217, 0.5, OptionalDouble.of(0.71204), 9));
        lines.advanced("Momentum, one softmax", 0, 101, 400);
        lines.told("Momentum, one softmax", 0, 12345678.9);
    }

    @Test
    void eachLaneAtWorkHasALineWithAllThatIsKnown() {
        train();
        // 200 steps in 10 s are 20 batches/s, and the other 200 take 10 s more.
        assertThat(lines.lines(100))
                .containsExactly(
                        "Adam   50 %  epoch 2/4  loss 0.4322  acc. 71.20 %  20 batches/s  0:10 left",
                        "Momentum, one softmax   25 %  epoch 2/4  loss 1.23e+07  10 batches/s  0:30 left",
                        // 301 of 1,200 steps in 10 s: the other 899 take 29.9 s.
                        "0 of 3 lanes done   25 %  0:30 left");
    }

    @ParameterizedTest
    @ValueSource(ints = {120, 80, 60, 50, 40})
    void lossAndAccuracyAreWholeWhereThereIsRoomForAnything(int width) {
        train();
        assertThat(lines.lines(width - 1)).allMatch(line -> line.length() < width);
        assertThat(lines.lines(width - 1).get(0)).contains("loss 0.4322", "acc. 71.20 %");
        assertThat(lines.lines(width - 1).get(1)).contains("loss 1.23e+07");
    }

    @Test
    void aNarrowTerminalShowsLess() {
        train();
        assertThat(lines.lines(49))
                .containsExactly(
                        "Adam   50 %  loss 0.4322  acc. 71.20 %  0:10 left",
                        "Momentum, one soft~   25 %  loss 1.23e+07  0:30 left"
                                .replace("Momentum, one soft~", "Momentum, one s~"),
                        "0 of 3 lanes done   25 %  0:30 left");
    }

    @Test
    void aLaneThatIsDoneIsCountedAndHasNoLine() {
        train();
        lines.advanced("Adam", 0, 400, 400);
        assertThat(lines.lines(80)).hasSize(2).last().asString().startsWith("1 of 3 lanes done");
    }

    @Test
    void aResumedLaneCountsOnlyTheStepsThatItTakesNow() {
        lines.advanced("Adam", 0, 301, 400);
        now = 1;
        lines.advanced("Adam", 0, 310, 400);
        assertThat(lines.lines(80).get(0)).contains("10 batches/s", "0:09 left");
    }

    @Test
    void drawsOverAsManyRowsAsANarrowedTerminalHasMadeOfItsLines() {
        train();
        columns = 100;
        lines.draw();
        terminal.getBuffer().setLength(0);
        columns = 50;
        lines.draw();
        // Lines of 77, 79 and 34 characters have become two, two and one row.
        assertThat(terminal.toString()).startsWith("\033[5A\r\033[J");
    }

    @Test
    void asksForNoLossWhereNobodyWatches() {
        assertThat(new LaneLines(Optional.empty(), () -> 80, () -> 0, 1, 1).asksForLoss(25))
                .isFalse();
        assertThat(lines.asksForLoss(25)).isTrue();
        assertThat(lines.asksForLoss(26)).isFalse();
    }
}
