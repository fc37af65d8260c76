package descent.kata.lesson;

import descent.kata.Exercise;
import descent.kata.LessonFile;
import descent.report.Drawing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What builds on what: each exercise to the right of those that it builds on, as a way through the course.
 *
 * @param exercises in their order
 */
record CourseMap(List<Exercise> exercises) {
    private static final int WIDE = 170;
    private static final int GAP = 34;
    private static final int ROW = 40;
    private static final int HIGH = 28;
    private static final int LONGEST = 22;

    /** Where an exercise is drawn. */
    private record Spot(int column, int row) {
        int x() {
            return column * (WIDE + GAP);
        }

        int y() {
            return row * ROW;
        }
    }

    Drawing draw() {
        Map<String, Spot> spots = spots();
        StringBuilder edges = new StringBuilder();
        StringBuilder nodes = new StringBuilder();
        for (Exercise exercise : exercises) {
            Spot to = spots.get(exercise.name());
            bases(exercise).forEach(base -> edges.append(edge(spots.get(base), to)));
            nodes.append(node(exercise, to));
        }
        int columns = spots.values().stream().mapToInt(Spot::column).max().orElse(0) + 1;
        int rows = spots.values().stream().mapToInt(Spot::row).max().orElse(0) + 1;
        return new Drawing(
                "What builds on what",
                "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"What builds on what\">"
                        + "<svg class=\"map\" viewBox=\"-2 -2 %d %d\" width=\"%d\">%s%s</svg></div>"
                                .formatted(
                                        columns * (WIDE + GAP) - GAP + 4,
                                        rows * ROW,
                                        columns * (WIDE + GAP) - GAP + 4,
                                        edges,
                                        nodes));
    }

    private List<String> bases(Exercise exercise) {
        return LessonFile.named(exercise.name()).buildsOn().stream()
                .filter(name -> exercises.stream().anyMatch(each -> each.name().equals(name)))
                .toList();
    }

    /** The first of a column's free rows that is not above what it builds on first. */
    private Map<String, Spot> spots() {
        Map<String, Spot> spots = new HashMap<>();
        List<Spot> taken = new ArrayList<>();
        for (Exercise exercise : exercises) {
            List<Spot> bases = bases(exercise).stream().map(spots::get).toList();
            int column = bases.stream().mapToInt(Spot::column).max().orElse(-1) + 1;
            int row = bases.stream().findFirst().map(Spot::row).orElse(0);
            while (taken.contains(new Spot(column, row))) {
                row++;
            }
            Spot spot = new Spot(column, row);
            taken.add(spot);
            spots.put(exercise.name(), spot);
        }
        return spots;
    }

    private static String edge(Spot from, Spot to) {
        int x = from.x() + WIDE;
        int y = from.y() + HIGH / 2;
        int end = to.y() + HIGH / 2;
        int bend = to.x() - GAP / 2;
        return "<path class=\"edge\" d=\"M%d,%d H%d C%d,%d %d,%d %d,%d\"/>"
                .formatted(x, y, bend - GAP / 2, bend, y, bend, end, to.x(), end);
    }

    private static String node(Exercise exercise, Spot spot) {
        String title = exercise.id() + " "
                + Optional.of(exercise.title())
                        .filter(text -> text.length() + 3 <= LONGEST)
                        .orElse(exercise.name());
        return "<a href=\"lessons/%s\"><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"5\"/><text x=\"%d\" y=\"%d\">%s</text></a>"
                .formatted(
                        Lesson.of(exercise).fileName(),
                        spot.x(),
                        spot.y(),
                        WIDE,
                        HIGH,
                        spot.x() + 9,
                        spot.y() + HIGH / 2 + 5,
                        title.replace("&", "&amp;").replace("<", "&lt;"));
    }
}
