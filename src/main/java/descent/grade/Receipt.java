package descent.grade;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was found in a submission; the student may read it.
 *
 * @param digest SHA-256 of the files that were graded, in hexadecimal; empty if they could not be read
 * @param taken which files count, and where each was found
 * @param ignored which do not, and why
 * @param misfiled whether there are files, and none of an exercise: somebody must look
 * @param modified when the newest of its files was last modified, as the disk says
 */
public record Receipt(
        String digest, List<String> taken, List<String> ignored, boolean misfiled, Optional<Instant> modified) {
    /** That of what could not be read. */
    public static final Receipt NONE = new Receipt("", List.of(), List.of(), false, Optional.empty());

    public Receipt {
        taken = List.copyOf(taken);
        ignored = List.copyOf(ignored);
    }
}
