package descent.grade.batch;

import descent.grade.Sender;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What Gradescope's export says of the submissions beside it.
 *
 * @param entries by the names of the folders
 */
record GradescopeMetadata(Map<?, ?> entries) {
    static final String FILE = "submission_metadata.yml";
    private static final int LARGEST = 64 << 20;

    /** That of a folder; empty if there is none. @throws IllegalArgumentException if it cannot be read */
    static GradescopeMetadata in(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return new GradescopeMetadata(Map.of());
        }
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        try (Reader in = Files.newBufferedReader(file)) {
            return new GradescopeMetadata(
                    new Yaml(new SafeConstructor(options)).load(in) instanceof Map<?, ?> map ? map : Map.of());
        } catch (YAMLException e) {
            throw new IllegalArgumentException(
                    "%s is no YAML: %s. Export it again, or move it away".formatted(file, e.getMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** With the names of those who handed it in, where it is known. */
    UploadName named(UploadName upload) {
        if (!(entries.get(upload.sender().student()) instanceof Map<?, ?> entry)) {
            return upload;
        }
        List<?> submitters = entry.get(":submitters") instanceof List<?> list ? list : List.of();
        String names = joined(submitters, ":name", " & ");
        return upload.from(new Sender(
                names.isEmpty() ? upload.sender().student() : names,
                joined(submitters, ":sid", ";"),
                time(entry.get(":created_at")),
                false));
    }

    private static String joined(List<?> submitters, String key, String between) {
        return submitters.stream()
                .filter(each -> each instanceof Map<?, ?> map && map.get(key) != null)
                .map(each -> String.valueOf(((Map<?, ?>) each).get(key)))
                .collect(Collectors.joining(between));
    }

    private static Optional<Instant> time(Object value) {
        try {
            return value instanceof Date date
                    ? Optional.of(date.toInstant())
                    : Optional.ofNullable(value)
                            .map(text ->
                                    OffsetDateTime.parse(String.valueOf(text)).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
