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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file or folder that was handed in, under the name that a learning platform has given it.
 *
 * @param key the same for all that belongs to one submission
 * @param part what is left of the name is what the student called it
 */
record UploadName(String key, Sender sender, Submission.Part part) {
    private static final String SAKAI = "Submission attachment(s)";

    /** A platform's names, with the groups key, student, id, time, late and file, of which it need not use all. */
    private static final List<Pattern> PLATFORMS = Stream.of(
                    // Moodle: "Ada Lovelace_4711_assignsubmission_file_", or with the file's name behind it
                    "(?<key>(?<student>.+)_(?<id>\\d+))_(?:assignsubmission_)?(?:file|onlinetext)(?:_(?<file>.*))?",
                    // Blackboard: "hw4_ada_attempt_2026-05-01-23-50-12_Adam.java"; each attempt is a submission
                    "(?<key>.+?_(?<student>(?<id>[^_]+))_attempt_(?<time>\\d{4}(?:-\\d\\d){5}))(?:_(?<file>.+)|\\.txt)",
                    // Brightspace: "4711-90210 - Ada Lovelace - May 1, 2026 1159 PM", the same
                    "(?<key>(?<id>\\d+)-\\d+ - (?<student>.+) - (?<time>\\p{L}{3} \\d\\d?, \\d{4} \\d{3,4} [AP]M))(?: - (?<file>.+))?",
                    // Canvas: "lovelaceada_LATE_4711_90210_Adam-1.java"
                    "(?<key>(?<student>[^_ ]+)(?<late>_LATE)?_(?<id>\\d{3,}))_\\d{3,}_(?<file>.+\\..+)",
                    // Sakai: "Lovelace, Ada(ada)/", with a folder of what was attached in it
                    "(?<key>(?<student>.+)\\((?<id>[^()]+)\\))/Submission attachment\\(s\\)",
                    // Google Drive: "Ada Lovelace - Adam.java"
                    "(?<key>(?<student>.+)) - (?<file>[^ ]+\\.(?:java|zip|tar|gz|tgz))")
            .map(UploadName::whole)
            .toList();

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("[uuuu-MM-dd-HH-mm-ss][MMM d, uuuu hmm a]", Locale.ENGLISH);

    /** With all groups, for one that is not there cannot be asked for. */
    private static Pattern whole(String names) {
        String missing = Stream.of("student", "id", "time", "late", "file")
                .filter(group -> !names.contains("?<" + group + ">"))
                .map(group -> "(?<" + group + ">)")
                .collect(Collectors.joining());
        return Pattern.compile("(?s)" + names + missing);
    }

    static UploadName of(Path path) {
        String inside = Files.isDirectory(path.resolve(SAKAI)) ? "/" + SAKAI : "";
        return PLATFORMS.stream()
                .map(names -> names.matcher(PathText.name(path) + inside))
                .filter(Matcher::matches)
                .findFirst()
                .map(found -> of(found, path))
                .orElseGet(() -> plain(path));
    }

    private static UploadName of(Matcher found, Path path) {
        boolean late = found.group("late") != null && !found.group("late").isEmpty();
        Sender sender = new Sender(found.group("student"), found.group("id"), time(found.group("time")), late);
        // Canvas puts the word between name and number, of one student's file or another
        return new UploadName(
                found.group("key").replaceFirst("_LATE(_\\d+)$", "$1"), sender, part(found.group("file"), path));
    }

    private static Optional<Instant> time(String text) {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDateTime.parse(text, TIME)
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
