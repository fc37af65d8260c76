package descent.grade.format;

import descent.data.AtomicFile;
import descent.grade.Grade;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A class's grades in every format, in one folder: {@code index.html}, {@code grades.csv} and {@code junit.xml} for
 * all, {@code distribution.html} if there is more than one, and in {@code students/}, {@code gradescope/} and {@code classroom/} a file for each
 * submission, called as {@link StudentFileNames} says.
 */
public final class Reports {
    private static final String STUDENTS = "students";
    private static final String GRADESCOPE = "gradescope";
    private static final String CLASSROOM = "classroom";
    private static final String DISTRIBUTION = "distribution.html";

    private Reports() {}

    /**
     * Writes everything.
     *
     * @return what an instructor opens first
     * @throws UncheckedIOException if something cannot be written; the message names it and why
     */
    public static List<Path> write(Path folder, ClassGrades grades) {
        for (Grade grade : grades.grades()) {
            writeOne(folder, grade);
        }
        removeOthers(folder, grades);
        Path page = folder.resolve("index.html");
        Path table = folder.resolve("grades.csv");
        Path junit = folder.resolve("junit.xml");
        AtomicFile.write(table, Csv.of(grades));
        AtomicFile.write(junit, JUnitXml.of(grades));
        if (isClass(grades)) {
            Distribution.of(grades).write(folder.resolve(DISTRIBUTION));
        }
        AtomicFile.write(page, ClassPage.of(grades));
        return List.of(page, table, junit);
    }

    /** One submission has no distribution, and its grader needs no plotting library. */
    static boolean isClass(ClassGrades grades) {
        return grades.grades().size() > 1;
    }

    private static void writeOne(Path folder, Grade grade) {
        String name = StudentFileNames.of(grade.submission());
        AtomicFile.write(folder.resolve(STUDENTS).resolve(name + ".html"), StudentPage.of(grade));
        AtomicFile.write(folder.resolve(CLASSROOM).resolve(name + ".json"), Classroom.of(grade));
        Path gradescope = folder.resolve(GRADESCOPE).resolve(name + ".json");
        if (grade.settled()) {
            AtomicFile.write(gradescope, Gradescope.of(grade));
        } else {
            delete(gradescope);
        }
    }

    /** Who is no longer in the class has no page; what we have not written stays. */
    private static void removeOthers(Path folder, ClassGrades grades) {
        Set<String> names = grades.grades().stream()
                .map(grade -> StudentFileNames.of(grade.submission()))
                .collect(Collectors.toSet());
        for (String each : List.of(STUDENTS, CLASSROOM, GRADESCOPE)) {
            try (Stream<Path> files = Files.list(folder.resolve(each))) {
                files.filter(file -> StudentFileNames.isOne(stem(file)) && !names.contains(stem(file)))
                        .forEach(Reports::delete);
            } catch (NoSuchFileException e) {
                continue; // nobody has a file there
            } catch (IOException e) {
                throw new UncheckedIOException("cannot list %s: %s".formatted(folder.resolve(each), e.getMessage()), e);
            }
        }
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("\\.(html|json)$", "");
    }

    /** An older grade must not pass for one that could not be given. */
    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** Where a student's page is, from the class's. */
    static String studentPage(Grade grade) {
        return STUDENTS + "/" + StudentFileNames.of(grade.submission()) + ".html";
    }
}
