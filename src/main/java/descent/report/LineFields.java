package descent.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The fields of one line: where there is no room for all, the least important are left out, none is cut but the name. */
final class LineFields {
    private static final int SHORTEST_NAME = 8;

    private final String name;
    private final List<Field> fields = new ArrayList<>();

    private record Field(int importance, String text) {}

    LineFields(String name) {
        this.name = name;
    }

    /** A field to the right of the others. */
    void add(int importance, String text) {
        fields.add(new Field(importance, text));
    }

    /** As many of them as there is room for. */
    String text(int width) {
        List<Field> shown = new ArrayList<>(fields);
        int shortest = Math.min(name.length(), SHORTEST_NAME);
        while (!shown.isEmpty() && shortest + length(shown) > width) {
            shown.remove(shown.stream()
                    .min(Comparator.comparingInt(Field::importance))
                    .orElseThrow());
        }
        int room = Math.min(width, width - length(shown));
        String cut = name.length() <= room ? name : name.substring(0, Math.max(1, room - 1)) + "~";
        return cut + shown.stream().map(field -> "  " + field.text()).collect(Collectors.joining());
    }

    private static int length(List<Field> fields) {
        return fields.stream().mapToInt(field -> 2 + field.text().length()).sum();
    }
}
