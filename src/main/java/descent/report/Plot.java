package descent.report;

import com.google.gson.JsonObject;
import java.util.List;

/** Something that Plotly draws on a page. */
public non-sealed interface Plot extends Block {
    /** What is to be seen. */
    String title();

    /** What the legend lists, in its order. */
    List<Entry> legend();

    /**
     * The call of {@code Plotly.newPlot}: {@code data} and {@code layout}. The page adds colours and margins. A trace that
     * belongs to a lane says so with {@code meta: {"lane": name}}: it is drawn in the lane's ink, and the legend switches it
     * on and off. What is in {@code meta.dark} replaces the trace's own on a dark page.
     *
     * <p>A plot that moves says with {@code steps} how many steps it has after the first picture, and may call them by
     * {@code labels}; the page gets a player, one for all its plots, that begins at the last step. At each step, a trace
     * with {@code meta.trail} shows its first {@code trail[step]} points, one with {@code meta.headOf} the last point that
     * the trace of that index shows, and one with {@code meta.frames} has {@code frames[step]} as its y.
     */
    JsonObject plotly();

    /** Whether it has steps that a player goes through. */
    default boolean moves() {
        return false;
    }

    @Override
    default List<String> lanes() {
        return legend().stream().map(Entry::name).toList();
    }

    /**
     * A line of the legend.
     *
     * @param name the lane's name
     * @param note what to add to it; empty for nothing
     */
    record Entry(String name, String note) {}
}
