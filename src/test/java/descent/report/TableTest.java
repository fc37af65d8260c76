package descent.report;

import static descent.report.Table.Column.lane;
import static descent.report.Table.Column.number;
import static descent.report.Table.Column.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final Table TABLE = Table.of("accuracy (%)", List.of(lane("rule"), number("500"), number("s")));

    @Test
    void putsFiguresOnTheRightAndWordsOnTheLeft() {
        Table table = TABLE.row(List.of("Adam", "93.10", "12.5"))
                .row(List.of("Momentum", "8.05", "3.0"))
                .note("one seed");
        assertThat(table.text()).isEqualTo("""
                        accuracy (%)
                         rule        500     s
                        -----------------------
                         Adam      93.10  12.5
                         Momentum   8.05   3.0
                        one seed
                        """);
    }

    @Test
    void wrapsWordsAndKeepsFiguresWholeToFitATerminal() {
        Table table = Table.of("", List.of(lane("rule"), text("hyperparameters"), number("figure")))
                .row(List.of("a name of many words ".repeat(5), "learningRate 0.1, ".repeat(5), "1234567890"));
        assertThat(table.text().lines()).allMatch(line -> line.length() <= Table.TERMINAL_WIDTH);
        assertThat(table.text()).contains("1234567890");
    }

    @Test
    void isThereWithoutRows() {
        assertThat(TABLE.text()).contains("accuracy (%)", "rule", "500");
    }

    @Test
    void refusesARowThatDoesNotFitTheColumns() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TABLE.row(List.of("Adam")))
                .withMessageContaining("a row of 1 cells in a table of 3 columns");
    }

    @Property(tries = 200)
    void sendsNoControlCharacterToATerminal(@ForAll String name) {
        Table table = TABLE.row(List.of(name + "\u001b[2J\r\n", "1", "2")).note(name + "\u0007");
        assertThat(table.text().replace("\n", "")).doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
    }
}
