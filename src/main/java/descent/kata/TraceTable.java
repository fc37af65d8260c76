package descent.kata;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * An example step by step: what the student's rule did, beside what is right. Ready to be shown: numbers are in so many
 * digits that two which differ look different.
 *
 * @param given the example
 * @param columns what each cell of a row is, for example g, m, v and θ
 * @param rows steps in their order, at most {@value #MOST}
 */
public record TraceTable(String given, List<String> columns, List<Row> rows) {
    public static final int MOST = 8;

    /** How a cell stands. */
    public enum Mark {
        RIGHT,
        WRONG,
        /** The first of all that is wrong. */
        FIRST_WRONG
    }

    /**
     * A step.
     *
     * @param t its number, from 1
     */
    public record Row(int t, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A number of the student's, and the one that is right.
     *
     * @param yours "–" where the rule keeps nothing of that name
     */
    public record Cell(String yours, String expected, Mark mark) {
        private String shown() {
            return switch (mark) {
                case RIGHT -> expected;
                case WRONG -> yours + " | " + expected;
                case FIRST_WRONG -> "[" + yours + " | " + expected + "]";
            };
        }
    }

    public TraceTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Whether something is wrong in it. */
    public boolean isWrong() {
        return rows.stream().flatMap(row -> row.cells().stream()).anyMatch(cell -> cell.mark() != Mark.RIGHT);
    }

    /**
     * As text, with so many rows at most; the row with the first wrong cell is among them. Columns in which all is right
     * give way where there is no room for them.
     */
    List<String> lines(int most) {
        List<String> lines = drawn(most);
        boolean wide = lines.stream().anyMatch(line -> line.length() > Lines.WIDTH);
        OptionalInt spare = IntStream.range(0, columns.size() - 1)
                .filter(i -> rows.stream().allMatch(row -> row.cells().get(i).mark() == Mark.RIGHT))
                .findFirst();
        return wide && spare.isPresent() ? without(spare.getAsInt()).lines(most) : lines;
    }

    private TraceTable without(int column) {
        List<String> fewer = new ArrayList<>(columns);
        fewer.remove(column);
        return new TraceTable(
                given,
                fewer,
                rows.stream()
                        .map(row -> {
                            List<Cell> cells = new ArrayList<>(row.cells());
                            cells.remove(column);
                            return new Row(row.t(), cells);
                        })
                        .toList());
    }

    private List<String> drawn(int most) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(new ArrayList<>(columns));
        cells.get(0).add(0, "t");
        for (Row row : around(most)) {
            List<String> line =
                    new ArrayList<>(row.cells().stream().map(Cell::shown).toList());
            line.add(0, String.valueOf(row.t()));
            cells.add(line);
        }
        int[] widths = IntStream.rangeClosed(0, columns.size())
                .map(column -> cells.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        List<String> lines = new ArrayList<>();
        String legend = isWrong() ? "   yours | expected" : "   all as expected";
        cells.forEach(line -> lines.add(aligned(line, widths)));
        if (lines.get(0).length() + legend.length() > Lines.WIDTH) {
            lines.add(0, legend.substring(1));
        } else {
            lines.set(0, lines.get(0) + legend);
        }
        return lines.stream().map(String::stripTrailing).toList();
    }

    private List<Row> around(int most) {
        int wrong = IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).cells().stream().anyMatch(cell -> cell.mark() == Mark.FIRST_WRONG))
                .findFirst()
                .orElse(0);
        int end = Math.min(rows.size(), Math.max(most, wrong + 2));
        return rows.subList(Math.max(0, end - most), end);
    }

    private static String aligned(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append("  ")
                    .append(cells.get(i))
                    .append(" ".repeat(widths[i] - cells.get(i).length()));
        }
        return line.toString();
    }
}
