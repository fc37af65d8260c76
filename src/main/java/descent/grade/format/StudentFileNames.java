package descent.grade.format;

import descent.data.Sha256;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/** Names of files for submissions of any name: legal on every system, and never the same for two of them. */
public final class StudentFileNames {
    private static final int READABLE = 40;
    private static final int DIGITS = 12;

    private StudentFileNames() {}

    /** What can be read of the name, and the beginning of its SHA-256; for example {@code ada-lovelace-1d0ab3c4e5f6}. */
    public static String of(String submission) {
        String ascii = Normalizer.normalize(submission, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        String readable =
                ascii.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String beginning = readable.substring(0, Math.min(READABLE, readable.length()));
        return (beginning.isEmpty() ? "submission" : beginning) + "-"
                + hash(submission).substring(0, DIGITS);
    }

    /** Whether a name, without its ending, may be one of these. */
    static boolean isOne(String name) {
        return name.matches("[a-z0-9-]+-[0-9a-f]{" + DIGITS + "}");
    }

    /** The SHA-256 of the name, in hexadecimal digits. */
    public static String hash(String submission) {
        return Sha256.of(submission.getBytes(StandardCharsets.UTF_8));
    }
}
