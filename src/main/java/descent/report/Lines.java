package descent.report;

import java.util.ArrayList;
import java.util.List;

/** Running text for the terminal. */
public final class Lines {
    private Lines() {}

    /**
     * A paragraph in lines of at most {@code width} characters, broken between words.
     *
     * @param indent what each line begins with
     */
    public static List<String> wrapped(String paragraph, String indent, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(indent);
        for (String word : paragraph.strip().split("\\s+")) {
            boolean first = line.length() == indent.length();
            if (!first && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder(indent).append(word);
            } else {
                line.append(first ? "" : " ").append(word);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
