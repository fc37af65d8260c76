package descent.grade;

import descent.kata.Exercise;
import descent.student.ExerciseFiles;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A Java file of a submission, under whatever name.
 *
 * @param path where it was found, archives included
 * @param text what it holds, as UTF-8
 * @param time when it was last modified, in milliseconds; 0 if nobody says
 * @param problem why it cannot be accepted; empty if it can
 */
record JavaFile(String path, SubmittedText text, long time, String problem) {
    static final Set<String> EXPECTED =
            Exercise.all().stream().map(exercise -> exercise.name() + ".java").collect(Collectors.toUnmodifiableSet());

    static final String PACKAGE = "descent.exercises";

    private static final int LONGEST_NAME = 200;
    private static final String FOLDER = "descent/exercises/";
    private static final Pattern DECLARED = Pattern.compile(
            "(?m)^[ \\t]*+public[ \\t]++(?:(?:final|abstract|strictfp|sealed)[ \\t]++)*+(?:record|class|enum|interface)[ \\t]++(\\w++)");

    private static final Pattern ENDING = Pattern.compile("(?i)\\.java(?:\\.txt)?[. ]{0,9}$");
    private static final Pattern TYPE =
            Pattern.compile("(?m)^[ \\t]*+(?:final[ \\t]++)?(?:record|class)[ \\t]++(\\w++)");

    /** What browsers, systems and platforms add to a name that is taken, or put in front of a copy's. */
    private static final Pattern COPY = Pattern.compile(
            "(?:Copy of |Kopie von )?(.+?)(?:[ _-]*\\((\\d{1,4})\\)|[-_ ](\\d{1,4})|[ _-]+(?:copy|Copy|Kopie)(?: ?\\d{1,4})?)?");

    /** Whether a file may hold Java, whatever a platform or a browser has made of its name. */
    static boolean isJava(String name) {
        String plain = name.substring(name.lastIndexOf('/') + 1).replaceFirst("(?i)\\.txt$", ".java");
        return ENDING.matcher(name).find() || EXPECTED.contains(plain);
    }

    /** The last part of its path. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    String folder() {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    boolean isInItsFolder() {
        return folder().equals(FOLDER) || folder().endsWith("/" + FOLDER);
    }

    /** Whether it is a stub as it was handed out. */
    boolean isStub() {
        return text.text().contains("throw new NotStarted()");
    }

    /** The exercise's file that it can only be meant as: by what it declares, else by its name. */
    Optional<String> exercise() {
        if (EXPECTED.contains(name())) {
            return Optional.of(name());
        }
        Set<String> declared = declared(DECLARED);
        boolean named = declared.contains(name());
        declared.retainAll(EXPECTED);
        if (declared.size() == 1 && !named) {
            return declared.stream().findFirst();
        }
        List<String> meant =
                EXPECTED.stream().filter(file -> file.equalsIgnoreCase(plain())).toList();
        return named || meant.size() != 1 ? Optional.empty() : Optional.of(meant.get(0));
    }

    /** Whether an exercise's class is in it beside another one that it is named after. */
    boolean declaresExercise() {
        return declared(TYPE).stream().anyMatch(EXPECTED::contains);
    }

    private Set<String> declared(Pattern pattern) {
        return pattern.matcher(text.text())
                .results()
                .map(each -> each.group(1) + ".java")
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether it may be a helper of an exercise's. */
    boolean isHelper() {
        return exercise().isEmpty() && ExerciseFiles.counts(name());
    }

    /** The number of a copy: the higher, the later it came. */
    int copy() {
        Matcher copy = COPY.matcher(stem());
        String digits = !copy.matches() ? null : copy.group(2) == null ? copy.group(3) : copy.group(2);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private String plain() {
        Matcher copy = COPY.matcher(stem());
        return (copy.matches() ? copy.group(1) : stem()).strip() + ".java";
    }

    private String stem() {
        String name = name().substring(0, Math.min(name().length(), LONGEST_NAME));
        return ENDING.matcher(name).replaceFirst("");
    }
}
