package descent.kata;

import static org.assertj.core.api.Assertions.assertThat;

import descent.kata.TraceTable.Cell;
import descent.kata.TraceTable.Mark;
import descent.kata.TraceTable.Row;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TraceTableTest {
    @Test
    void showsBothNumbersWhereTheyDifferAndMarksTheFirst() {
        TraceTable table = new TraceTable(
                "η = 1",
                List.of("g", "m", "θ"),
                List.of(
                        new Row(1, List.of(right("1"), right("0.5"), right("-0.25"))),
                        new Row(
                                2,
                                List.of(
                                        right("4"),
                                        wrong("4.5", "2.25", Mark.FIRST_WRONG),
                                        wrong("0", "1", Mark.WRONG)))));
        assertThat(table.lines(8))
                .containsExactly(
                        "  t  g  m             θ       yours | expected",
                        "  1  1  0.5           -0.25",
                        "  2  4  [4.5 | 2.25]  0 | 1");
    }

    @Test
    void keepsTheRowOfTheFirstWrongCellWhereThereIsNoRoomForAll() {
        TraceTable table = new TraceTable(
                "η = 1",
                List.of("θ"),
                IntStream.rangeClosed(1, 8)
                        .mapToObj(t -> new Row(t, List.of(t < 5 ? right("1") : wrong("2", "3", mark(t)))))
                        .toList());
        assertThat(table.lines(3)).hasSize(4).anyMatch(line -> line.contains("5  [2 | 3]"));
        assertThat(table.lines(8)).hasSize(9);
    }

    @Test
    void saysWhereNothingDiffers() {
        assertThat(new TraceTable("η = 1", List.of("θ"), List.of(new Row(1, List.of(right("1"))))).lines(8))
                .containsExactly("  t  θ   all as expected", "  1  1");
    }

    @Test
    void makesRoomForWhatIsWrong() {
        String digits = "1234567890123456";
        Cell wide = wrong(digits, digits, Mark.WRONG);
        assertThat(new TraceTable(
                                "η = 1",
                                List.of("g", "m", "θ"),
                                List.of(new Row(1, List.of(right("0.123456789"), wide, wide))))
                        .lines(8))
                .hasSize(3)
                .startsWith("  yours | expected")
                .last()
                .isEqualTo("  1" + ("  " + digits + " | " + digits).repeat(2));
    }

    private static Mark mark(int t) {
        return t == 5 ? Mark.FIRST_WRONG : Mark.WRONG;
    }

    private static Cell right(String both) {
        return new Cell(both, both, Mark.RIGHT);
    }

    private static Cell wrong(String yours, String expected, Mark mark) {
        return new Cell(yours, expected, mark);
    }
}
