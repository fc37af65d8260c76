package descent.data;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;

/**
 * A column of a table.
 *
 * @param file the table's
 * @param name its own
 * @param cells from top to bottom
 * @param lines where they stand in the file
 */
record Column(Path file, String name, List<String> cells, List<Long> lines) {
    /** As many different words as a column may have that is no text. */
    private static final int MOST_WORDS = 100;

    /** Finite, and written as Java and most programs write it. */
    static OptionalDouble number(String cell) {
        try {
            double value = Double.parseDouble(cell);
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** Whether more than half of its cells are numbers: the others are then mistakes, and no words. */
    boolean isOfNumbers() {
        return 2 * cells.stream().filter(cell -> number(cell).isPresent()).count() > cells.size();
    }

    /** @throws DataException if a cell is no number */
    double[] numbers() {
        double[] numbers = new double[cells.size()];
        for (int i = 0; i < numbers.length; i++) {
            OptionalDouble value = number(cells.get(i));
            if (value.isEmpty()) {
                throw refusal(i, "%s, expected a number".formatted(shown(cells.get(i))));
            }
            numbers[i] = value.getAsDouble();
        }
        return numbers;
    }

    /** The different words, sorted. @throws DataException if a cell is empty, or there are too many */
    List<String> words() {
        int empty = cells.indexOf("");
        if (empty >= 0) {
            throw refusal(empty, "empty, expected a word");
        }
        TreeSet<String> words = new TreeSet<>(cells);
        if (words.size() > MOST_WORDS) {
            throw new DataException(
                    "%s, column \"%s\": it has %,d different words, more than %d. Leave it out with --ignore"
                            .formatted(file, name, words.size(), MOST_WORDS));
        }
        return List.copyOf(words);
    }

    private DataException refusal(int index, String what) {
        return new DataException("%s, line %d, column \"%s\": %s. Correct it, or leave the column out with --ignore"
                .formatted(file, lines.get(index), name, what));
    }

    private static String shown(String cell) {
        return cell.isEmpty() ? "empty" : "\"" + cell + "\"";
    }
}
