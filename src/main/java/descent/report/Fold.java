package descent.report;

import java.util.List;

/**
 * What is there and out of the way: a page shows one line, which opens it.
 *
 * @param summary the line
 * @param blocks what it opens, from top to bottom: tables and words, for a plot that is out of sight has no size
 */
public record Fold(String summary, List<Block> blocks) implements Block {
    public Fold {
        blocks = List.copyOf(blocks);
    }

    /** A fold of these blocks. */
    public static Fold of(String summary, Block... blocks) {
        return new Fold(summary, List.of(blocks));
    }

    @Override
    public List<String> lanes() {
        return blocks.stream().flatMap(block -> block.lanes().stream()).toList();
    }
}
