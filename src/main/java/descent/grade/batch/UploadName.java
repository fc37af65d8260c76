package descent.grade.batch;

import descent.grade.PathText;
import descent.grade.Sender;
import descent.grade.Submission;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file or folder that was handed in, under the name that a learning platform has given it.
 *
 * @param key the same for all that belongs to one submission
 * @param part what is left of the name is what the student called it
 */
record UploadName(String key, Sender sender, Submission.Part part) {
    /** For example "Ada Lovelace_4711_assignsubmission_file_", or with the file's name behind it. */
    private static final Pattern MOODLE =
            Pattern.compile("(?s)(.+)_(\\d+)_(?:assignsubmission_)?(?:file|onlinetext)(?:_(.*))?");

    /** For example "lovelaceada_LATE_4711_90210_Adam-1.java". */
    private static final Pattern CANVAS = Pattern.compile("(?s)([^_ ]+)(_LATE)?_(\\d{3,})_(\\d{3,})_(.+)");

    /** For example "hw4_ada_attempt_2026-05-01-23-50-12_Adam.java", where each attempt is a submission. */
    private static final Pattern BLACKBOARD =
            Pattern.compile("(?s).+?_([^_]+)_attempt_(\\d{4}(?:-\\d\\d){5})(?:_(.+)|\\.txt)");

    private static final DateTimeFormatter ATTEMPT = DateTimeFormatter.ofPattern("uuuu-MM-dd-HH-mm-ss");

    /** For example "123456-789012 - Ada Lovelace - May 1, 2026 1159 PM", where each attempt is a submission. */
    private static final Pattern BRIGHTSPACE =
            Pattern.compile("(?s)(\\d+)-\\d+ - (.+) - (\\p{L}{3} \\d\\d?, \\d{4} \\d{3,4} [AP]M)(?: - (.+))?");

    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("MMM d, uuuu hmm a", Locale.ENGLISH);

    /** For example "Lovelace, Ada(ada)", with a folder of what was attached in it. */
    private static final Pattern SAKAI = Pattern.compile("(?s)(.+)\\(([^()]+)\\)");

    /** For example "Ada Lovelace - Adam.java", as Google Drive has it. */
    private static final Pattern DRIVE = Pattern.compile("(?s)(.+) - ([^ ]+)");

    static UploadName of(Path path) {
        String name = PathText.name(path);
        Matcher moodle = MOODLE.matcher(name);
        if (moodle.matches()) {
            return by(
                    name,
                    moodle.end(2),
                    new Sender(moodle.group(1), moodle.group(2), Optional.empty(), false),
                    moodle.group(3),
                    path);
        }
        Matcher blackboard = BLACKBOARD.matcher(name);
        if (blackboard.matches()) {
            String user = blackboard.group(1);
            Optional<Instant> time = time(blackboard.group(2), ATTEMPT);
            return by(name, blackboard.end(2), new Sender(user, user, time, false), blackboard.group(3), path);
        }
        Matcher brightspace = BRIGHTSPACE.matcher(name);
        if (brightspace.matches()) {
            Optional<Instant> time = time(brightspace.group(3), ENGLISH);
            Sender sender = new Sender(brightspace.group(2), brightspace.group(1), time, false);
            return by(name, brightspace.end(3), sender, brightspace.group(4), path);
        }
        Matcher sakai = SAKAI.matcher(name);
        if (sakai.matches() && Files.isDirectory(path.resolve("Submission attachment(s)"))) {
            Sender sender = new Sender(sakai.group(1), sakai.group(2), Optional.empty(), false);
            return by(name, name.length(), sender, "", path);
        }
        return ofFile(name, path);
    }

    /** What is not in a folder of its own. */
    private static UploadName ofFile(String name, Path path) {
        Matcher canvas = CANVAS.matcher(name);
        Matcher drive = DRIVE.matcher(name);
        if (!Files.isRegularFile(path)) {
            return plain(path);
        }
        if (canvas.matches()) {
            Sender sender = new Sender(canvas.group(1), canvas.group(3), Optional.empty(), canvas.group(2) != null);
            return new UploadName(canvas.group(1) + "_" + canvas.group(3), sender, part(canvas.group(5), path));
        }
        return drive.matches() && Submission.isOne(name)
                ? by(name, drive.end(1), Sender.named(drive.group(1)), drive.group(2), path)
                : plain(path);
    }

    /** @param end of what all that belongs to one submission begins with */
    private static UploadName by(String name, int end, Sender sender, String file, Path path) {
        return new UploadName(name.substring(0, end), sender, part(file, path));
    }

    private static Optional<Instant> time(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDateTime.parse(text, format)
                    .atZone(ZoneId.systemDefault())
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** One that no platform has named. */
    static UploadName plain(Path path) {
        String name = PathText.name(path);
        String student = Files.isRegularFile(path) ? Submission.stem(name) : name;
        return new UploadName("/" + name, Sender.named(student), part(name, path));
    }

    /** Whether it is all that its name speaks of. */
    boolean isWhole() {
        return key.startsWith("/");
    }

    UploadName from(Sender other) {
        return new UploadName(key, other, part);
    }

    private static Submission.Part part(String name, Path path) {
        return new Submission.Part(name == null || name.isEmpty() ? PathText.name(path) : name, path);
    }
}
