package descent.grade;

import descent.kata.Exercise;
import descent.student.ExerciseFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Reads submissions: the exercises' files and nothing else, from a folder or a zip file, into memory. Nothing is
 * unpacked.
 */
final class Intake {
    private static final int LARGEST = 256 << 10;
    private static final int MOST = 5_000;
    private static final long LARGEST_ZIP = 64L << 20;
    private static final int DEEPEST = 16;
    private static final int NOTED = 5;
    private static final int MOST_HELPERS = 32;
    private static final int LARGEST_HELPER = 64 << 10;
    private static final String FOLDER = "descent/exercises/";
    private static final Set<String> EXPECTED =
            Exercise.all().stream().map(exercise -> exercise.name() + ".java").collect(Collectors.toUnmodifiableSet());

    private final Map<String, byte[]> files = new TreeMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();
    private final Map<String, String> rejected = new TreeMap<>();
    private final List<String> ignored = new ArrayList<>();

    private Intake() {}

    /** @throws Rejected if the submission as a whole cannot be accepted */
    static Handed read(Submission submission) throws Rejected {
        Intake intake = new Intake();
        try {
            if (Files.isDirectory(submission.path(), LinkOption.NOFOLLOW_LINKS)) {
                intake.folder(submission.path());
            } else if (Files.isRegularFile(submission.path(), LinkOption.NOFOLLOW_LINKS)) {
                intake.zip(submission.path());
            } else {
                throw new Rejected("a submission must be a folder or a zip file, and no link");
            }
        } catch (IOException | RuntimeException e) {
            throw new Rejected("it cannot be read: " + Text.line(String.valueOf(e.getMessage())));
        }
        return intake.handed();
    }

    private void folder(Path root) throws IOException, Rejected {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(root, DEEPEST)) {
            all = walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .limit(MOST + 1L)
                    .sorted()
                    .toList();
        }
        refuseTooMany(all.size());
        for (Path path : all) {
            String name = root.relativize(path).toString().replace('\\', '/');
            SubmittedFile.Kind kind = Files.isSymbolicLink(path)
                    ? SubmittedFile.Kind.LINK
                    : Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                            ? SubmittedFile.Kind.PLAIN
                            : SubmittedFile.Kind.OTHER;
            take(new SubmittedFile(name, kind, () -> Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)));
        }
    }

    private void zip(Path file) throws IOException, Rejected {
        if (Files.size(file) > LARGEST_ZIP) {
            throw new Rejected("it is a zip file of more than " + (LARGEST_ZIP >> 20) + " MiB");
        }
        Directory.refuseHuge(file);
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            int count = 0;
            for (Enumeration<ZipArchiveEntry> entries = zip.getEntriesInPhysicalOrder(); entries.hasMoreElements(); ) {
                ZipArchiveEntry entry = entries.nextElement();
                refuseTooMany(++count);
                if (!entry.isDirectory()) {
                    SubmittedFile.Kind kind =
                            entry.isUnixSymlink() ? SubmittedFile.Kind.LINK : SubmittedFile.Kind.PLAIN;
                    take(new SubmittedFile(entry.getName(), kind, () -> {
                        InputStream in = zip.getInputStream(entry);
                        return in == null ? new ByteArrayInputStream(new byte[0]) : in;
                    }));
                }
            }
        }
    }

    private static void refuseTooMany(int count) throws Rejected {
        if (count > MOST) {
            throw new Rejected("it has more than " + MOST + " files");
        }
    }

    private void take(SubmittedFile found) {
        String file = found.simpleName();
        String folder = found.name().substring(0, found.name().length() - file.length());
        boolean here = folder.isEmpty() || folder.equals(FOLDER) || folder.endsWith("/" + FOLDER);
        if (!here || !ExerciseFiles.counts(file) || isOneHelperTooMany(file)) {
            ignored.add(found.name());
        } else if (List.of(folder.split("/")).contains("..") || folder.startsWith("/") || folder.contains("\\")) {
            rejected.put(file, "its name in the archive leads outside: " + Text.line(found.name()));
        } else if (found.kind() != SubmittedFile.Kind.PLAIN) {
            rejected.put(file, "it is a link or a device and not a file: " + Text.line(found.name()));
        } else if (places.putIfAbsent(file, found.name()) != null) {
            rejected.put(
                    file,
                    "it is there twice: %s and %s".formatted(Text.line(places.get(file)), Text.line(found.name())));
        } else {
            accept(file, found);
        }
    }

    private boolean isOneHelperTooMany(String file) {
        if (EXPECTED.contains(file) || places.containsKey(file)) {
            return false;
        }
        long helpers = places.keySet().stream()
                .filter(each -> !EXPECTED.contains(each))
                .count();
        return helpers == MOST_HELPERS;
    }

    private void accept(String file, SubmittedFile found) {
        byte[] bytes;
        try (InputStream in = found.content().open()) {
            bytes = in.readNBytes(LARGEST + 1);
        } catch (IOException | RuntimeException e) {
            rejected.put(file, "it cannot be read: " + Text.line(String.valueOf(e.getMessage())));
            return;
        }
        int largest = EXPECTED.contains(file) ? LARGEST : LARGEST_HELPER;
        if (bytes.length > largest) {
            rejected.put(file, "it is larger than " + (largest >> 10) + " KiB");
        } else {
            files.put(file, bytes);
        }
    }

    private Handed handed() {
        files.keySet().removeAll(rejected.keySet());
        return new Handed(files, rejected, notes(), digest());
    }

    private List<String> notes() {
        List<String> surprising = ignored.stream().filter(Intake::surprising).toList();
        List<String> notes = new ArrayList<>();
        rejected.forEach((file, why) -> {
            if (!EXPECTED.contains(file)) {
                notes.add("ignored: %s, for %s".formatted(Text.line(file), why));
            }
        });
        surprising.stream()
                .limit(NOTED)
                .forEach(name -> notes.add(
                        "ignored, as only the exercises' files and helpers beside them count: " + Text.line(name)));
        if (surprising.size() > NOTED) {
            notes.add("and " + (surprising.size() - NOTED) + " more files");
        }
        return notes;
    }

    /** What an editor or a system leaves behind is not worth a line. */
    private static boolean surprising(String name) {
        return !name.startsWith(".")
                && !name.contains("/.")
                && !name.startsWith("__MACOSX/")
                && !name.endsWith("package-info.java");
    }

    private String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) -> {
                digest.update((name + '\0' + bytes.length + '\0').getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            digest.update(rejected.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
