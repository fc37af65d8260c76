package descent.grade;

import java.nio.file.Path;
import java.util.List;

/**
 * What one student handed in.
 *
 * @param name its name as it was found, and no other submission's: hostile, so escape it wherever it is shown
 * @param parts the files and folders that it consists of
 */
public record Submission(String name, Sender sender, List<Part> parts) {
    public Submission {
        parts = List.copyOf(parts);
    }

    /** A folder, an archive or a Java file. */
    public Submission(String name, Path path) {
        this(name, Sender.named(name), List.of(new Part(PathText.name(path), path)));
    }

    /**
     * A folder or a file.
     *
     * @param name what the student called it, without what a platform has put in front
     */
    public record Part(String name, Path path) {}

    /** A file's name without the ending that says how it is packed. */
    public static String stem(String name) {
        return SubmittedArchive.stem(name);
    }
}
