package descent.grade;

import java.util.Map;

/**
 * What a submission holds, as far as anybody looks.
 *
 * @param files what each exercise's file, and each helper's, holds, by its name, for example "Adam.java"
 * @param rejected why a file was not accepted
 * @param receipt what was found and what was ignored
 */
record Handed(Map<String, byte[]> files, Map<String, String> rejected, Receipt receipt) {}
