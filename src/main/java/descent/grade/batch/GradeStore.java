package descent.grade.batch;

import descent.data.AtomicFile;
import descent.grade.GradeJson;
import descent.grade.format.StudentFileNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The grades in a results folder, a file for each, which is there whole or not at all.
 *
 * @param folder the results folder
 */
public record GradeStore(Path folder) {
    private static final String GRADES = "grades";

    /** The grade of a submission; empty if there is none, or none that can be read. */
    public Optional<StoredGrade> find(String submission) {
        Path file = file(submission);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            StoredGrade stored = GradeJson.GSON.fromJson(Files.readString(file), StoredGrade.class);
            boolean whole = stored != null && stored.basis() != null && stored.grade() != null;
            return Optional.ofNullable(stored)
                    .filter(one -> whole && one.grade().submission().equals(submission));
        } catch (RuntimeException e) {
            return Optional.empty(); // As good as lost: it is graded again.
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** Keeps a grade, in the place of any older one. */
    public void save(StoredGrade grade) {
        AtomicFile.write(file(grade.grade().submission()), GradeJson.GSON.toJson(grade) + "\n");
    }

    private Path file(String submission) {
        return folder.resolve(GRADES).resolve(StudentFileNames.of(submission) + ".json");
    }
}
