package descent.kata.lesson;

import descent.report.Drawing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What builds on what: each lesson to the right of those that it builds on, as a way through the course.
 *
 * @param lessons in their order
 */
record CourseMap(List<Lesson> lessons) {
    private static final int WIDE = 170;
    private static final int GAP = 34;
    private static final int ROW = 46;
    private static final int HIGH = 36;
    private static final int LINE = 14;
    private static final int LONGEST = 22;

    /** Where a lesson is drawn. */
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
        for (Lesson lesson : lessons) {
            Spot to = spots.get(lesson.file().name());
            bases(lesson).forEach(base -> edges.append(edge(spots.get(base), to)));
            nodes.append(node(lesson, to));
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

    private List<String> bases(Lesson lesson) {
        return lesson.file().buildsOn().stream()
                .filter(name ->
                        lessons.stream().anyMatch(each -> each.file().name().equals(name)))
                .toList();
    }

    /** The first of a column's free rows that is not above what it builds on first. */
    private Map<String, Spot> spots() {
        Map<String, Spot> spots = new HashMap<>();
        List<Spot> taken = new ArrayList<>();
        for (Lesson lesson : lessons) {
            List<Spot> bases = bases(lesson).stream().map(spots::get).toList();
            int column = bases.stream().mapToInt(Spot::column).max().orElse(-1) + 1;
            int row = bases.stream().findFirst().map(Spot::row).orElse(0);
            while (taken.contains(new Spot(column, row))) {
                row++;
            }
            Spot spot = new Spot(column, row);
            taken.add(spot);
            spots.put(lesson.file().name(), spot);
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

    private static String node(Lesson lesson, Spot spot) {
        String title = lesson.title();
        int end = title.length() <= LONGEST ? title.length() : title.lastIndexOf(' ', LONGEST);
        String below = title.substring(end);
        int line = spot.y() + HIGH / 2 + (below.isEmpty() ? 5 : -2);
        return "<a href=\"lessons/%s\"><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"5\"/>%s%s</a>"
                .formatted(
                        lesson.fileName(),
                        spot.x(),
                        spot.y(),
                        WIDE,
                        HIGH,
                        text(title.substring(0, end), spot, line),
                        below.isEmpty() ? "" : text(below, spot, line + LINE));
    }

    private static String text(String words, Spot spot, int y) {
        return "<text x=\"%d\" y=\"%d\">%s</text>"
                .formatted(spot.x() + 9, y, words.replace("&", "&amp;").replace("<", "&lt;"));
    }
}
