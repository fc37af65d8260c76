package descent.report;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lays a {@link Table} out for a terminal: figures keep their width, words are wrapped into what is left. */
final class TextTable {
    private static final int PADDING = 2;
    private static final int NARROWEST = 12;

    private TextTable() {}

    static String of(Table table, int width) {
        int[] widths = widths(table);
        narrow(widths, table.columns(), width);
        String body = AsciiTable.getTable(borders(), columns(table, widths), cells(table));
        String lines = body.lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
        return Stream.concat(Stream.of(table.title(), lines), table.notes().stream())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Only a line below the headings: the columns are told apart by space. */
    private static Character[] borders() {
        Character[] borders = AsciiTable.NO_BORDERS.clone();
        borders[8] = '-';
        return borders;
    }

    private static int[] widths(Table table) {
        return IntStream.range(0, table.columns().size())
                .map(i -> PADDING
                        + Stream.concat(
                                        Stream.of(table.columns().get(i).header()),
                                        table.rows().stream().map(row -> row.get(i)))
                                .mapToInt(String::length)
                                .max()
                                .orElse(0))
                .toArray();
    }

    private static void narrow(int[] widths, List<Table.Column> columns, int width) {
        while (Arrays.stream(widths).sum() > width) {
            int widest = IntStream.range(0, widths.length)
                    .filter(i -> columns.get(i).kind() != Table.Kind.NUMBER && widths[i] > NARROWEST)
                    .reduce(-1, (a, b) -> a < 0 || widths[b] > widths[a] ? b : a);
            if (widest < 0) {
                return;
            }
            widths[widest]--;
        }
    }

    private static com.github.freva.asciitable.Column[] columns(Table table, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(i -> column(table.columns().get(i), widths[i]))
                .toArray(com.github.freva.asciitable.Column[]::new);
    }

    private static com.github.freva.asciitable.Column column(Table.Column column, int width) {
        HorizontalAlign align = column.kind() == Table.Kind.NUMBER ? HorizontalAlign.RIGHT : HorizontalAlign.LEFT;
        return new com.github.freva.asciitable.Column()
                .header(column.header())
                .headerAlign(align)
                .dataAlign(align)
                .maxWidth(width, OverflowBehaviour.NEWLINE);
    }

    private static Object[][] cells(Table table) {
        return table.rows().stream().map(List::toArray).toArray(Object[][]::new);
    }
}
