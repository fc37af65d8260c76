package descent.kata;

import java.util.ArrayList;
import java.util.List;

/** Text in lines that fit a terminal. */
final class Wrapped {
    static final int WIDTH = 78;

    private Wrapped() {}

    /** @param indent what stands before the first line; as many blanks stand before the others */
    static List<String> after(String indent, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(indent);
        boolean empty = true;
        for (String word : text.split(" ", -1)) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(" ".repeat(indent.length()));
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }
}
