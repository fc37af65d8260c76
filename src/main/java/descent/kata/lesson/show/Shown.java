package descent.kata.lesson.show;

import descent.report.Block;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the rules of a lesson did: its pictures, and the figures that its text mentions.
 *
 * @param pictures by the name under which the text calls for them
 * @param figures by name, as text
 */
public record Shown(Map<String, Block> pictures, Map<String, String> figures) {
    /** Nothing yet. */
    public static Shown nothing() {
        return new Shown(Map.of(), Map.of());
    }

    /** This, with one more picture. */
    public Shown picture(String name, Block picture) {
        return new Shown(with(pictures, name, picture), figures);
    }

    /** This, with one more figure. */
    public Shown figure(String name, String figure) {
        return new Shown(pictures, with(figures, name, figure));
    }

    /** This, with one more figure of three digits. */
    public Shown figure(String name, double figure) {
        return figure(name, Words.figure(figure));
    }

    private static <T> Map<String, T> with(Map<String, T> map, String key, T value) {
        Map<String, T> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }
}
