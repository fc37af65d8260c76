package descent.grade;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a submission holds, as far as anybody looks.
 *
 * @param files what each exercise's file, and each helper's, holds, by its name, for example "Adam.java"
 * @param rejected why a file was not accepted
 * @param receipt what was found and what was ignored
 * @param modified when the newest of its files was last modified, as the disk says
 */
record Handed(Map<String, byte[]> files, Map<String, String> rejected, Receipt receipt, Optional<Instant> modified) {}
