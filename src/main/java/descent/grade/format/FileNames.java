package descent.grade.format;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/** Names of files for submissions of any name: legal on every system, and never the same for two of them. */
public final class FileNames {
    private static final int READABLE = 40;
    private static final int DIGITS = 12;

    private FileNames() {}

    /** What can be read of the name, and the beginning of its SHA-256; for example {@code ada-lovelace-1d0ab3c4e5f6}. */
    public static String of(String submission) {
        String ascii = Normalizer.normalize(submission, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        String readable =
                ascii.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String beginning = readable.substring(0, Math.min(READABLE, readable.length()));
        return (beginning.isEmpty() ? "submission" : beginning) + "-"
                + hash(submission).substring(0, DIGITS);
    }

    /** The SHA-256 of the name, in hexadecimal digits. */
    public static String hash(String submission) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(submission.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
