package descent.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table, for the terminal and for the page alike.
 *
 * @param title what the figures are, with their unit
 * @param columns from left to right
 * @param rows one text for each column; control characters become spaces, so that no name can upset a terminal
 * @param notes lines below the table
 */
public record Table(String title, List<Column> columns, List<List<String>> rows, List<String> notes) implements Block {
    /** The usual width of a terminal, in characters. */
    public static final int TERMINAL_WIDTH = 80;

    /** What a column holds, and so how it is aligned. */
    public enum Kind {
        /** Words, on the left; long ones are wrapped. */
        TEXT,
        /** Figures, on the right. */
        NUMBER,
        /** The names of lanes: words that a page shows with the lane's line beside them. */
        LANE
    }

    /** A column: its heading and what it holds. */
    public record Column(String header, Kind kind) {
        public static Column text(String header) {
            return new Column(header, Kind.TEXT);
        }

        public static Column number(String header) {
            return new Column(header, Kind.NUMBER);
        }

        public static Column lane(String header) {
            return new Column(header, Kind.LANE);
        }
    }

    /** @throws IllegalArgumentException if a row does not have as many cells as there are columns */
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(Table::printable).toList();
        notes = printable(notes);
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of %d cells in a table of %d columns: %s".formatted(row.size(), columns.size(), row));
            }
        }
    }

    /** A table without rows yet. */
    public static Table of(String title, List<Column> columns) {
        return new Table(title, columns, List.of(), List.of());
    }

    /** A table without columns yet: {@link #lane}, {@link #words} and {@link #numbers} add them, from left to right. */
    public static Table titled(String title) {
        return of(title, List.of());
    }

    /** This table, still without rows, with a column of lanes. */
    public Table lane(String header) {
        return with(Stream.of(Column.lane(header)));
    }

    /** This table, still without rows, with columns of words. */
    public Table words(String... headers) {
        return with(Stream.of(headers).map(Column::text));
    }

    /** This table, still without rows, with columns of figures. */
    public Table numbers(String... headers) {
        return with(Stream.of(headers).map(Column::number));
    }

    private Table with(Stream<Column> more) {
        return of(title, Stream.concat(columns.stream(), more).toList());
    }

    /** This table with one more row. */
    public Table row(List<String> cells) {
        return new Table(title, columns, appended(rows, cells), notes);
    }

    /** This table with one more row. */
    public Table row(String... cells) {
        return row(List.of(cells));
    }

    /** This table with a row for each of some things. */
    public <T> Table rows(Collection<T> things, Function<T, List<String>> row) {
        return new Table(
                title,
                columns,
                Stream.concat(rows.stream(), things.stream().map(row)).toList(),
                notes);
    }

    /** This table with one more line below it. */
    public Table note(String note) {
        return new Table(title, columns, rows, appended(notes, note));
    }

    /** The names in the columns of {@link Kind#LANE}, from top to bottom. */
    @Override
    public List<String> lanes() {
        List<String> lanes = new ArrayList<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                if (columns.get(i).kind() == Kind.LANE) {
                    lanes.add(row.get(i));
                }
            }
        }
        return lanes;
    }

    /** The table as lines of at most {@value #TERMINAL_WIDTH} characters, unless its figures alone need more. */
    public String text() {
        return TextTable.of(this, TERMINAL_WIDTH);
    }

    /** The table in GitHub's Markdown, with its title above and its notes below. */
    public String markdown() {
        Stream<String> head = Stream.of(
                "**" + title + "**",
                "",
                line(columns.stream().map(Column::header)),
                line(columns.stream().map(column -> column.kind() == Kind.NUMBER ? "---:" : "---")));
        Stream<String> body = rows.stream().map(row -> line(row.stream()));
        Stream<String> below = notes.stream().map(note -> "\n" + note);
        return Stream.of(head, body, below).flatMap(lines -> lines).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(Stream<String> cells) {
        return cells.map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static List<String> printable(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.replaceAll("[\\p{Cc}\\p{Cf}]", " "))
                .toList();
    }

    private static <T> List<T> appended(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
