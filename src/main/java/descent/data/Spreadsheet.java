package descent.data;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table of one's own, in a CSV file: the first line has the columns' names, and a comma, a semicolon or a tab stands between
 * fields; with semicolons, numbers may have a decimal comma. {@link #learn} makes samples of it.
 *
 * @param file where it was read from
 * @param columns the names, no two alike
 * @param rows as many texts in each as there are columns
 * @param lines the line of each row in the file, for messages
 */
public record Spreadsheet(Path file, List<String> columns, List<List<String>> rows, List<Long> lines) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String NO_ROWS = "%s has no rows: expected a line of names and others with values";
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** Where semicolons stand between fields, commas mostly stand in numbers. */
    private static final Pattern DECIMAL_COMMA = Pattern.compile("^([-+]?\\d*),(\\d+)$");

    /** @throws DataException if it cannot be read; the message names file and line */
    public static Spreadsheet read(Path file) {
        Parsed table = Parsed.of(file);
        List<String> columns = columns(file, table.rows.get(0));
        List<List<String>> rows = table.rows.subList(1, table.rows.size());
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).size() != columns.size()) {
                throw new DataException("%s, line %d: it has %d fields, but the first line names %d columns. Correct it"
                        .formatted(file, table.lines.get(i + 1), rows.get(i).size(), columns.size()));
            }
        }
        if (rows.isEmpty()) {
            throw new DataException(NO_ROWS.formatted(file));
        }
        return new Spreadsheet(file, columns, rows, table.lines.subList(1, table.lines.size()));
    }

    /**
     * The rows of a table that somebody keeps by hand, by the names of their columns in lower case. Fields may be missing.
     *
     * @throws DataException if it cannot be read
     */
    public static List<Map<String, String>> byName(Path file) {
        List<List<String>> all = Parsed.of(file).rows;
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> fields : all.subList(1, all.size())) {
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < Math.min(fields.size(), all.get(0).size()); i++) {
                row.put(all.get(0).get(i).toLowerCase(Locale.ROOT), fields.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    /** All rows, the columns' names among them, each with its line. */
    private record Parsed(List<List<String>> rows, List<Long> lines) {
        static Parsed of(Path file) {
            String text = text(file);
            String head = text.lines().findFirst().orElse("");
            char separator = Stream.of(',', ';', '\t')
                    .max((a, b) -> Long.compare(count(head, a), count(head, b)))
                    .orElseThrow();
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(separator)
                    .setIgnoreEmptyLines(true)
                    .setTrim(true)
                    .get();
            Parsed all = new Parsed(new ArrayList<>(), new ArrayList<>());
            try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
                for (CSVRecord fields : parser) {
                    boolean values = separator == ';' && !all.rows.isEmpty();
                    all.rows.add(values ? pointed(fields.toList()) : fields.toList());
                    all.lines.add(line(text, (int) fields.getCharacterPosition()));
                }
            } catch (IOException | UncheckedIOException e) {
                throw new DataException("%s is no table: %s. Correct that line".formatted(file, e.getMessage()));
            }
            if (all.rows.isEmpty()) {
                throw new DataException(NO_ROWS.formatted(file));
            }
            return all;
        }
    }

    private static List<String> pointed(List<String> cells) {
        return cells.stream()
                .map(cell -> DECIMAL_COMMA.matcher(cell).replaceFirst("$1.$2"))
                .toList();
    }

    /** The line in which a row begins; its position is that of the empty lines before it. */
    private static long line(String text, int position) {
        int begin = position;
        while (begin < text.length() && text.charAt(begin) <= '\r') {
            begin++;
        }
        return 1 + count(text.substring(0, begin), '\n');
    }

    private static List<String> columns(Path file, List<String> names) {
        if (names.stream().allMatch(name -> Column.number(name).isPresent())) {
            throw new DataException(
                    "%s, line 1: expected the names of the columns, found numbers. Put a line of names first"
                            .formatted(file));
        }
        HashSet<String> seen = new HashSet<>();
        Optional<String> twice = names.stream().filter(name -> !seen.add(name)).findFirst();
        if (twice.isPresent()) {
            throw new DataException("%s, line 1: two columns are called \"%s\". Give each a name of its own"
                    .formatted(file, twice.get()));
        }
        return names;
    }

    private static String text(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new DataException("%s is not a file. Give a table, a CSV file".formatted(file));
        }
        try {
            byte[] content = Contents.of(Contents.stored(file));
            if (Arrays.mismatch(content, ZIP) == ZIP.length) {
                throw new DataException("%s is a zip archive or an Excel workbook. Save it as CSV".formatted(file));
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (Malformed e) {
            throw new DataException("%s %s".formatted(file, e.getMessage()));
        } catch (CharacterCodingException e) {
            throw new DataException("%s is not text in UTF-8. Save it as such".formatted(file));
        } catch (IOException e) {
            throw new DataException(
                    "%s cannot be read (%s). Check the file and its permissions".formatted(file, Reason.of(e)));
        }
    }

    private static long count(String text, char c) {
        return text.chars().filter(one -> one == c).count();
    }

    /** What one column holds. @throws DataException if there is none of that name */
    Column column(String name) {
        int index = columns.indexOf(name);
        if (index < 0) {
            throw new DataException(
                    "%s has no column \"%s\": it has %s".formatted(file, name, String.join(", ", columns)));
        }
        return new Column(file, name, rows.stream().map(row -> row.get(index)).toList(), lines);
    }

    /**
     * Samples to learn one column from the others. Columns of numbers are scaled to mean 0 and deviation 1 by the training rows;
     * columns of words become one column for each word; so does the target if it has words.
     *
     * @param target the column to learn
     * @param how what is left out, and how the rows are split
     * @throws DataException if a column cannot be used; the message names file, line and column
     */
    public Learnable learn(String target, Split how) {
        return Learnable.of(this, target, how);
    }

    /**
     * How a table is used.
     *
     * @param ignored columns that are left out
     * @param classes whether a target of numbers names classes
     * @param test the share of the rows that are held out for the test, in (0, 1)
     * @param seed the same seed holds out the same rows
     */
    public record Split(List<String> ignored, Target classes, double test, long seed) {}

    /** What a column of numbers is as a target. */
    public enum Target {
        /** Values to come close to. */
        NUMBERS,
        /** Names of classes. */
        CLASSES
    }
}
