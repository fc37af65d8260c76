package descent.kata.hint;

import descent.kata.Exercise;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The hints, from {@code hints.md}: under each exercise's heading a numbered list, from a nudge to nearly the line. */
public final class Hints {
    private static final String FILE = "hints.md";

    private Hints() {}

    /** The hints for an exercise, in the order in which they are given, each in one line of Markdown. */
    public static List<String> of(Exercise exercise) {
        String part = Arrays.stream(text().split("(?m)^## "))
                .filter(one -> one.startsWith(exercise.toString()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(FILE + " has nothing for " + exercise));
        return Arrays.stream(part.split("(?m)^\\d\\. "))
                .skip(1)
                .map(hint -> hint.strip().replaceAll("\\s+", " "))
                .toList();
    }

    private static String text() {
        try (InputStream in = Hints.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from this copy of Descent: build it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE + " from the class path", e);
        }
    }
}
