package descent.grade;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * All files of a submission, folders and archives opened, archives in archives too. Java files are read into memory, and
 * nothing is written anywhere. Hidden, history, backup and build folders are passed over before anything is counted.
 */
final class Unpacked implements SubmittedArchive.Visitor {
    private static final int LARGEST = 256 << 10;
    private static final long LARGEST_ARCHIVE = 64L << 20;
    private static final int LARGEST_INNER = 16 << 20;
    private static final int MOST = 5_000;
    private static final int MOST_NAMED = 200;
    private static final int MOST_JAVA = 8 << 20;
    private static final long MOST_READ = 96L << 20;
    private static final int DEEPEST = 64;
    private static final int DEEPEST_ARCHIVE = 3;
    private static final Set<String> PASSED_OVER = Set.of(
            "__macosx",
            "backup",
            "backups",
            "history",
            "target",
            "build",
            "out",
            "bin",
            "dist",
            "node_modules",
            "feedback attachment(s)");

    private static final Pattern STAND_INS = Pattern.compile("(?i)\\.(lnk|icloud|url|webloc|gdoc|crdownload|part)$");

    private final List<JavaFile> java = new ArrayList<>();
    private final Map<String, String> refused = new TreeMap<>();
    private final Set<String> passedOver = new TreeSet<>();
    private final Set<String> others = new TreeSet<>();
    private Optional<Instant> modified = Optional.empty();
    private int count;
    private int descents;
    private long kept;
    private long read;

    private Unpacked() {}

    /** @throws Rejected if there is more than anybody's exercises need */
    static Unpacked of(Submission submission) throws IOException, Rejected {
        Unpacked unpacked = new Unpacked();
        boolean several = submission.parts().size() > 1;
        for (Submission.Part part : submission.parts()) {
            if (Files.isSymbolicLink(part.path())) {
                unpacked.refused.put(part.name(), "it is a link");
            } else if (Files.isDirectory(part.path(), LinkOption.NOFOLLOW_LINKS)) {
                unpacked.folder(part.path(), several ? part.name() + "/" : "");
            } else if (Files.isRegularFile(part.path(), LinkOption.NOFOLLOW_LINKS)) {
                unpacked.file(
                        part.path(),
                        part.name(),
                        SubmittedArchive.is(part.name()) && !several ? "" : part.name() + "/");
            } else {
                throw new Rejected("a submission must be a folder, an archive or a Java file, and no link");
            }
        }
        return unpacked;
    }

    List<JavaFile> java() {
        return java;
    }

    /** What else was to be opened and was not, and why. */
    Map<String, String> refused() {
        return refused;
    }

    Set<String> passedOver() {
        return passedOver;
    }

    /** What is of no interest; not all of it, if it is much. */
    Set<String> others() {
        return others;
    }

    /** How many Java files are Descent's own. */
    int descents() {
        return descents;
    }

    /** When the newest file was modified, as the disk says: that of an archive is the archive's. */
    Optional<Instant> modified() {
        return modified;
    }

    private void folder(Path root, String prefix) throws IOException, Rejected {
        Rejected[] rejected = new Rejected[1];
        Files.walkFileTree(root, Set.<FileVisitOption>of(), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean passed = !folder.equals(root) && isPassedOver(name(folder) + "/");
                return passed ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                try {
                    visited(file, name(file), attributes);
                    return FileVisitResult.CONTINUE;
                } catch (Rejected e) {
                    rejected[0] = e;
                    return FileVisitResult.TERMINATE;
                }
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException problem) {
                refused.put(name(file), "it cannot be read");
                return FileVisitResult.CONTINUE;
            }

            private String name(Path path) {
                return prefix + PathText.relative(root, path);
            }
        });
        if (rejected[0] != null) {
            throw rejected[0];
        }
    }

    private void visited(Path file, String name, BasicFileAttributes attributes) throws IOException, Rejected {
        if (isPassedOver(name)) {
            return;
        }
        if (attributes.isRegularFile()) {
            file(file, name, name + "/");
        } else {
            String why = attributes.isDirectory() ? "it lies too deep" : "it is a link or a device and no file";
            entry(name, 0, why, InputStream::nullInputStream);
        }
    }

    /** @param inside what goes in front of the names in it, if it is an archive */
    private void file(Path file, String name, String inside) throws IOException, Rejected {
        Instant time =
                Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
        if (JavaFile.isJava(name) || SubmittedArchive.is(name)) {
            modified = modified.filter(newest -> newest.isAfter(time)).or(() -> Optional.of(time));
        }
        if (!SubmittedArchive.is(name)) {
            entry(name, time.toEpochMilli(), "", () -> Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS));
        } else if (Files.size(file) > LARGEST_ARCHIVE) {
            refused.put(name, "it is an archive of more than " + (LARGEST_ARCHIVE >> 20) + " MiB");
        } else {
            counted();
            open(name, () -> SubmittedArchive.read(file, inside, visitor(name)));
        }
    }

    /** Of a library's thousands of classes none is counted. */
    private SubmittedArchive.Visitor visitor(String name) {
        return !name.toLowerCase(Locale.ROOT).endsWith(".jar")
                ? this
                : (path, time, problem, content) -> {
                    if (JavaFile.isJava(path)) {
                        entry(path, time, problem, content);
                    }
                };
    }

    /** Opens something. */
    private interface Opening {
        void open() throws IOException, Rejected;
    }

    private void open(String name, Opening opening) throws Rejected {
        try {
            opening.open();
        } catch (IOException | RuntimeException e) {
            refused.put(name, SubmittedArchive.why(e));
        }
    }

    @Override
    public void entry(String path, long time, String problem, SubmittedArchive.Opener content)
            throws IOException, Rejected {
        String name = path.replace('\\', '/').replaceAll("(^|/)(\\./)+", "$1").replaceFirst("^(\\p{Alpha}:)?/+", "");
        if (isPassedOver(name)) {
            return;
        }
        counted();
        String outside = List.of(name.split("/")).contains("..") ? "its name in the archive leads outside" : problem;
        if (JavaFile.isJava(name)) {
            java(name, time, outside, content);
        } else if (SubmittedArchive.is(name) && outside.isEmpty()) {
            inner(name, content);
        } else {
            other(name, outside);
        }
    }

    private void java(String path, long time, String problem, SubmittedArchive.Opener content) throws Rejected {
        byte[] bytes = {};
        String wrong = problem;
        if (wrong.isEmpty()) {
            try (InputStream in = content.open()) {
                bytes = limited(in, LARGEST);
                wrong = bytes.length > LARGEST ? "it is larger than " + (LARGEST >> 10) + " KiB" : "";
            } catch (IOException | RuntimeException e) {
                wrong = SubmittedArchive.why(e);
            }
        }
        SubmittedText text = wrong.isEmpty() ? SubmittedText.of(bytes) : SubmittedText.NONE;
        JavaFile file = new JavaFile(path, text, time, wrong + text.otherwise());
        if (text.isDescents() && !file.isInItsFolder()) {
            descents++;
            return;
        }
        kept += bytes.length;
        if (kept > MOST_JAVA) {
            throw new Rejected("it has more than " + (MOST_JAVA >> 20) + " MiB of Java");
        }
        java.add(file);
    }

    private void inner(String name, SubmittedArchive.Opener content) throws Rejected {
        if (depth(name) > DEEPEST_ARCHIVE) {
            refused.put(name, "it is an archive in an archive in an archive");
            return;
        }
        open(name, () -> {
            byte[] bytes;
            try (InputStream in = content.open()) {
                bytes = limited(in, LARGEST_INNER);
            }
            if (bytes.length > LARGEST_INNER) {
                throw new IOException("it is larger than " + (LARGEST_INNER >> 20) + " MiB");
            }
            SubmittedArchive.read(bytes, name + "/", visitor(name));
        });
    }

    private static long depth(String name) {
        return List.of(name.split("/")).stream().filter(SubmittedArchive::is).count();
    }

    private byte[] limited(InputStream in, int most) throws IOException, Rejected {
        byte[] bytes = in.readNBytes(most + 1);
        read += bytes.length;
        if (read > MOST_READ) {
            throw new Rejected("it unpacks to more than " + (MOST_READ >> 20) + " MiB");
        }
        return bytes;
    }

    private void counted() throws Rejected {
        if (++count > MOST) {
            throw new Rejected("it has more than " + MOST + " files");
        }
    }

    private void other(String name, String problem) {
        String why = problem.isEmpty() && STAND_INS.matcher(name).find()
                ? "it stands for a file that is elsewhere: hand in the file itself"
                : problem;
        if (!why.isEmpty() && refused.size() < MOST_NAMED) {
            refused.put(name, why);
        } else if (others.size() < MOST_NAMED) {
            others.add(name);
        }
    }

    /** Folders by their names, files if they are hidden. */
    private boolean isPassedOver(String name) {
        String[] parts = name.split("/");
        for (int i = 0; i < parts.length; i++) {
            boolean folder = i < parts.length - 1 || name.endsWith("/");
            String part = parts[i].toLowerCase(Locale.ROOT);
            boolean hidden =
                    part.startsWith(".") && !part.equals("..") && !part.equals(".") && !part.endsWith(".icloud");
            boolean solutions = i > 0 && part.equals("solutions") && parts[i - 1].equals("descent");
            if (hidden || folder && (PASSED_OVER.contains(part) || solutions)) {
                if (folder && passedOver.size() < MOST_NAMED) {
                    passedOver.add(String.join("/", List.of(parts).subList(0, i + 1)) + "/");
                }
                return true;
            }
        }
        return false;
    }
}
