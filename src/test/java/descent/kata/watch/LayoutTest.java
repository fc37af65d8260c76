package descent.kata.watch;

import static org.assertj.core.api.Assertions.assertThat;

import descent.kata.Verdict.Status;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {
    private static final List<Status> STATUSES = List.of(Status.PASS, Status.FAIL, Status.NOT_STARTED);

    @Test
    void showsTitleBodyBarAndKeys() {
        assertThat(new Layout(74, 24, TerminalStyle.PLAIN).of(view(List.of("08 Adam is right."))))
                .containsExactly(
                        "Descent · 08 Adam" + " ".repeat(47) + "checking …",
                        "",
                        "08 Adam is right.",
                        "",
                        "█[×]·  1 of 3 done",
                        "[n]ext  [p]revious  [h]int  [l]ist  [r]ace  l[e]sson  [?] keys  [q]uit");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 80, 120})
    void keepsWithinTheTerminal(int columns) {
        List<String> body = Collections.nCopies(60, "    what is wrong ".repeat(9));
        assertThat(new Layout(columns, 24, TerminalStyle.PLAIN).of(view(body)))
                .hasSizeLessThanOrEqualTo(24)
                .allMatch(line -> line.length() <= columns)
                .anyMatch(line -> line.contains("… lines 1 to"));
    }

    @Test
    void scrollsToTheLastLineAndNoFurther() {
        Layout layout = new Layout(80, 10, TerminalStyle.PLAIN);
        View view = view(IntStream.rangeClosed(1, 9).mapToObj(i -> "line " + i).toList());
        assertThat(layout.mostAbove(view)).isEqualTo(5);
        assertThat(layout.of(view, 5))
                .contains("line 6", "line 9", "  … lines 6 to 9 of 9: ↓ or j and ↑ or k scroll")
                .doesNotContain("line 5");
        assertThat(layout.mostAbove(view(List.of("all of it")))).isZero();
    }

    @Test
    void givesUpBlankLinesBeforeText() {
        List<String> body = List.of("a", "", "b", "", "c", "", "d");
        assertThat(new Layout(80, 10, TerminalStyle.PLAIN).of(view(body))).contains("a", "b", "c", "d");
    }

    @Test
    void foldsALongLineAtABlankAndKeepsItsIndent() {
        assertThat(new Layout(20, 24, TerminalStyle.PLAIN).of(view(List.of("  given  η = 0.1 and ε = 1"))))
                .contains("  given  η = 0.1 and", "         ε = 1");
    }

    /** At 78 columns a label and "one" seventeen times are 76 characters, and " and" is too much for the line. */
    @Test
    void foldsAReportAnewWhereTheTerminalIsNarrower() {
        List<String> report =
                List.of("  given  " + "one ".repeat(17).strip(), " ".repeat(9) + "and two", "", "  three");
        assertThat(new Layout(50, 24, TerminalStyle.PLAIN).of(view(report)))
                .containsSequence(
                        "  given  " + "one ".repeat(10).strip(),
                        " ".repeat(9) + "one ".repeat(7) + "and two",
                        "",
                        "  three")
                .endsWith("[n] [p] [h] [l] [r] [e]  [?] keys  [q]uit");
    }

    @Test
    void needsNoMoreThanAsciiWhereThereIsNoMore() {
        assertThat(new Layout(80, 24, TerminalStyle.ASCII).of(view(List.of()))).contains("#[x].  1 of 3 done");
    }

    private static View view(List<String> body) {
        return new View("Descent · 08 Adam", "checking …", body, STATUSES, 1, "1 of 3 done");
    }
}
