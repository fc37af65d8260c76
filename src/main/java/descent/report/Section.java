package descent.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A section of a page. Plots stand side by side where there is room, with one legend for all of them above the first.
 *
 * @param heading its heading
 * @param blocks what it holds, from top to bottom
 */
public record Section(String heading, List<Block> blocks) {
    public Section {
        blocks = List.copyOf(blocks);
    }

    /** A section of these blocks. */
    public static Section of(String heading, Block... blocks) {
        return new Section(heading, List.of(blocks));
    }

    /** This section with one more block at its end. */
    public Section with(Block block) {
        List<Block> more = new ArrayList<>(blocks);
        more.add(block);
        return new Section(heading, more);
    }

    /** The lanes that it shows, in their order. */
    List<String> lanes() {
        return blocks.stream().flatMap(block -> block.lanes().stream()).toList();
    }

    /** The plots among its blocks, in their order. */
    List<Plot> plots() {
        return blocks.stream()
                .filter(Plot.class::isInstance)
                .map(Plot.class::cast)
                .toList();
    }
}
