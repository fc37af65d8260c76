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
     * The call of {@code Plotly.newPlot}: {@code data}, {@code layout} and, where it moves, {@code frames}. The page adds
     * colours and margins. A trace that belongs to a lane says so with {@code meta: {"lane": name}}: it is drawn in the
     * lane's ink, and the legend switches it on and off.
     */
    JsonObject plotly();

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
