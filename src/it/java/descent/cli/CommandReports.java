package descent.cli;

import descent.kata.Exercise;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a command has said of each exercise, up to what is wrong: which mistake it is {@code mvn test} does not look for,
 * and what to do next depends on the command.
 *
 * @param byExercise by the numbers of the exercises
 */
record CommandReports(Map<String, String> byExercise) {
    private static final String HEADLINE = "\\d\\d [A-Z]\\w*( .*|$)";
    private static final String WRONG = " is not right yet.";
    private static final String RIGHT = " is right";

    /** Out of what was printed: a report is a line that begins with an exercise, and the indented lines below it. */
    static CommandReports of(String printed) {
        Map<String, String> reports = new TreeMap<>();
        List<String> lines = printed.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches(HEADLINE)) {
                Stream<String> below = lines.subList(i + 1, lines.size()).stream()
                        .takeWhile(line -> line.isEmpty() || line.startsWith("  "));
                String report = Stream.concat(Stream.of(lines.get(i)), below).collect(Collectors.joining("\n"));
                reports.put(lines.get(i).substring(0, 2), verdict(report.stripTrailing()));
            }
        }
        return new CommandReports(reports);
    }

    private static String verdict(String report) {
        if (report.contains(RIGHT)) {
            return report.replaceAll("(?s)" + RIGHT + ".*", RIGHT);
        }
        return report.contains(WRONG) ? paragraphs(report, 4) : report;
    }

    /** Without what a wrong rule was first seen to break: a grader's cases are others, and nobody knows them. */
    static String whateverTheCase(String report) {
        return report.contains(WRONG) ? paragraphs(report, 2) : report;
    }

    private static String paragraphs(String report, int most) {
        String[] paragraphs = report.split("\n\n");
        return String.join("\n\n", Arrays.copyOf(paragraphs, Math.min(most, paragraphs.length)));
    }

    /** The report on an exercise; where there is none, it is right: Maven does not speak of it. */
    String on(Exercise exercise) {
        return byExercise.getOrDefault(exercise.id(), exercise + RIGHT);
    }
}
