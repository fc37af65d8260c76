package descent.report;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Running text in Markdown (CommonMark): paragraphs, lists, code, links. HTML in it is shown as it stands.
 *
 * @param markdown the text
 */
public record Prose(String markdown) implements Block {
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    /** The text as HTML. */
    String html() {
        Node document = PARSER.parse(markdown);
        return RENDERER.render(document);
    }

    /**
     * A paragraph for the terminal, in one line; {@link Lines} folds it, and code last.
     *
     * @param mark how it shows each word of what is code or emphasised
     */
    public String text(UnaryOperator<String> mark) {
        return text(PARSER.parse(markdown), mark);
    }

    private static String text(Node parent, UnaryOperator<String> mark) {
        StringBuilder text = new StringBuilder();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Text plain) {
                text.append(plain.getLiteral());
            } else if (node instanceof Code code) {
                text.append(marked(code.getLiteral(), Lines.TIE, mark));
            } else if (node instanceof SoftLineBreak) {
                text.append(' ');
            } else if (node instanceof Emphasis || node instanceof StrongEmphasis) {
                text.append(marked(text(node, UnaryOperator.identity()), ' ', mark));
            } else {
                text.append(text(node, mark));
            }
        }
        return text.toString();
    }

    /** Word by word, so that no mark is open where a line ends. */
    private static String marked(String text, char between, UnaryOperator<String> mark) {
        return Arrays.stream(text.split(" ")).map(mark).collect(Collectors.joining(String.valueOf(between)));
    }
}
