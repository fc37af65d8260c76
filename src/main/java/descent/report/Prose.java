package descent.report;

import org.commonmark.node.Node;
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
}
