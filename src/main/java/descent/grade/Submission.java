package descent.grade;

import java.nio.file.Path;

/**
 * What one student handed in.
 *
 * @param name its name as it was found: hostile, so escape it wherever it is shown
 * @param path a folder or a zip file
 */
public record Submission(String name, Path path) {}
