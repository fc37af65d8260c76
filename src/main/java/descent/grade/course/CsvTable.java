package descent.grade.course;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table that an instructor has written: its columns' names in any case, a comma or a semicolon between the fields.
 *
 * @param rows the fields by the names of their columns, in lower case
 */
record CsvTable(Path file, List<Map<String, String>> rows) {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** Reads a file; no rows if there is none. @throws IllegalArgumentException if it is no table */
    static CsvTable read(Path file) {
        if (!Files.exists(file)) {
            return new CsvTable(file, List.of());
        }
        try {
            String text = Files.readString(file);
            text = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            String head = text.lines().findFirst().orElse("");
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(head.contains(";") ? ';' : ',')
                    .setIgnoreEmptyLines(true)
                    .setTrim(true)
                    .get();
            try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
                return new CsvTable(file, rows(parser.getRecords()));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException(
                    "%s is no table in UTF-8: %s. Save it as CSV UTF-8".formatted(file, e.getMessage()), e);
        }
    }

    private static List<Map<String, String>> rows(List<CSVRecord> records) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (CSVRecord each : records.stream().skip(1).toList()) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(each.size(), records.get(0).size()); i++) {
                row.put(records.get(0).get(i).toLowerCase(Locale.ROOT), each.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    /** The field of the first of these columns that there is. */
    static Optional<String> field(Map<String, String> row, List<String> names) {
        return names.stream()
                .filter(name -> !row.getOrDefault(name, "").isEmpty())
                .map(row::get)
                .findFirst();
    }
}
