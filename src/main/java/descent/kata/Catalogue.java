package descent.kata;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The exercises on the class path, found by the lessons that lie there, in folders and in jars. */
final class Catalogue {
    private static List<Exercise> found = List.of();

    private Catalogue() {}

    /** Looks once. */
    static synchronized List<Exercise> all() {
        if (found.isEmpty()) {
            found = checked(files().filter(LessonFile::isOfAnExercise)
                    .map(LessonFile::exercise)
                    .sorted(Comparator.comparing(Exercise::number))
                    .toList());
        }
        return found;
    }

    /** All lessons, by name. */
    static Stream<LessonFile> files() {
        return names().stream().map(LessonFile::named);
    }

    private static List<Exercise> checked(List<Exercise> all) {
        if (all.isEmpty()) {
            throw new IllegalStateException("there are no lessons in this copy of Descent: build it again");
        }
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).number() == all.get(i - 1).number()) {
                throw new IllegalStateException("%s.md and %s.md both have the number %d: give one of them another"
                        .formatted(
                                all.get(i - 1).name(),
                                all.get(i).name(),
                                all.get(i).number()));
            }
        }
        return all;
    }

    private static Set<String> names() {
        Set<String> names = new TreeSet<>();
        try {
            for (URL place : Collections.list(Catalogue.class.getClassLoader().getResources(LessonFile.FOLDER))) {
                try (Stream<String> files = files(place)) {
                    files.filter(file -> file.endsWith(LessonFile.END))
                            .map(file ->
                                    file.substring(file.lastIndexOf('/') + 1, file.length() - LessonFile.END.length()))
                            .forEach(names::add);
                }
            }
            return names;
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the lessons on the class path cannot be listed: " + e.getMessage(), e);
        }
    }

    private static Stream<String> files(URL place) throws IOException, URISyntaxException {
        if (place.openConnection() instanceof JarURLConnection jar) {
            return jar.getJarFile().stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(LessonFile.FOLDER));
        }
        return Files.list(Path.of(place.toURI())).map(file -> file.getFileName().toString());
    }
}
