package descent.worker;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Maps by name in messages: points of a grid, and grids. */
public final class Points {
    private static final int MOST = 64;
    private static final int LONGEST = 400;

    private Points() {}

    /** Writes a map. Whoever made it may have put anything in. */
    public static <V> Out write(Out out, Map<String, V> map, BiConsumer<Out, V> each) {
        Map<String, V> copy = new LinkedHashMap<>(map);
        if (copy.size() > MOST) {
            throw new IllegalArgumentException("a point has " + copy.size() + " names, at most " + MOST + " are read");
        }
        out.number(copy.size());
        copy.forEach((name, value) -> {
            out.text(name.length() > LONGEST / 4 ? name.substring(0, LONGEST / 4) : name);
            each.accept(out, value);
        });
        return out;
    }

    /** Reads a map, which keeps its order and cannot be changed. */
    public static <V> Map<String, V> read(In in, Function<In, V> each) {
        Map<String, V> map = new LinkedHashMap<>();
        for (int left = in.number(MOST); left > 0; left--) {
            map.put(in.text(LONGEST), each.apply(in));
        }
        return Collections.unmodifiableMap(map);
    }
}
