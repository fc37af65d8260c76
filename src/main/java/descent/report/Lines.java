package descent.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Running text for the terminal. */
public final class Lines {
    private static final Pattern WORD = Pattern.compile("(?:`[^`]*`|\\S)+");

    private Lines() {}

    /**
     * A paragraph in lines of at most {@code width} characters, broken between words; what stands in backticks is one word.
     *
     * @param indent what each line begins with
     */
    public static List<String> wrapped(String paragraph, String indent, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(indent);
        for (String word : words(paragraph)) {
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

    private static List<String> words(String paragraph) {
        return WORD.matcher(paragraph).results().map(MatchResult::group).toList();
    }
}
