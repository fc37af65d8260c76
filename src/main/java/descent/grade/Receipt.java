package descent.grade;

import java.util.List;

/**
 * What was found in a submission; the student may read it.
 *
 * @param digest SHA-256 of the files that were graded, in hexadecimal; empty if they could not be read
 * @param taken which files count, and where each was found
 * @param ignored which do not, and why
 * @param misfiled whether there are Java files, and none of an exercise: somebody must look
 */
public record Receipt(String digest, List<String> taken, List<String> ignored, boolean misfiled) {
    /** That of what could not be read. */
    public static final Receipt NONE = new Receipt("", List.of(), List.of(), false);

    public Receipt {
        taken = List.copyOf(taken);
        ignored = List.copyOf(ignored);
    }
}
