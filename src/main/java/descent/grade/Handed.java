package descent.grade;

import java.util.List;
import java.util.Map;

/**
 * What a submission holds, as far as anybody looks.
 *
 * @param files what each exercise's file, and each helper's beside them, holds, by its name, for example "Adam.java"
 * @param rejected why a file was not accepted
 * @param notes what was ignored
 * @param digest SHA-256 of all that counts
 */
record Handed(Map<String, byte[]> files, Map<String, String> rejected, List<String> notes, String digest) {}
