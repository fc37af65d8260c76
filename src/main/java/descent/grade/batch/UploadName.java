package descent.grade.batch;

import descent.grade.PathText;
import descent.grade.Sender;
import descent.grade.Submission;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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

    static UploadName of(Path path) {
        String name = PathText.name(path);
        Matcher moodle = MOODLE.matcher(name);
        if (moodle.matches()) {
            return new UploadName(
                    name.substring(0, moodle.end(2)),
                    new Sender(moodle.group(1), moodle.group(2), Optional.empty(), false),
                    part(moodle.group(3), path));
        }
        Matcher blackboard = BLACKBOARD.matcher(name);
        if (blackboard.matches()) {
            LocalDateTime time = LocalDateTime.parse(blackboard.group(2), ATTEMPT);
            return new UploadName(
                    name.substring(0, blackboard.end(2)),
                    new Sender(
                            blackboard.group(1),
                            blackboard.group(1),
                            Optional.of(time.atZone(ZoneId.systemDefault()).toInstant()),
                            false),
                    part(blackboard.group(3), path));
        }
        Matcher canvas = CANVAS.matcher(name);
        return canvas.matches() && Files.isRegularFile(path)
                ? new UploadName(
                        canvas.group(1) + "_" + canvas.group(3),
                        new Sender(canvas.group(1), canvas.group(3), Optional.empty(), canvas.group(2) != null),
                        part(canvas.group(5), path))
                : plain(path);
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
