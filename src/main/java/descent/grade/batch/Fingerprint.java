package descent.grade.batch;

import descent.grade.Submission;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells whether a submission has changed since it was graded: a SHA-256 over the names and contents of its files. Links
 * are not followed, and a file that is too large to be graded counts by its size and date.
 */
final class Fingerprint {
    private static final long LARGEST = 16L << 20;
    private static final int BUFFER = 1 << 16;

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** In hexadecimal digits. What cannot be read has a fingerprint too. */
    static String of(Submission submission) {
        Fingerprint fingerprint = new Fingerprint();
        for (Path file : files(submission.path())) {
            fingerprint.add(submission.path().relativize(file).toString());
            fingerprint.add(file);
        }
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    private static List<Path> files(Path path) {
        try (Stream<Path> files = Files.walk(path)) {
            return files.sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of(path);
        }
    }

    private void add(Path file) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                add("not a file");
                return;
            }
            long size = Files.size(file);
            add(size + (size > LARGEST ? " bytes of " + Files.getLastModifiedTime(file) : " bytes"));
            if (size <= LARGEST) {
                addContent(file);
            }
        } catch (IOException e) {
            add("cannot be read");
        }
    }

    private void addContent(Path file) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
