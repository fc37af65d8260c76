package descent.report;

/**
 * Our own HTML, for what neither Markdown nor the other blocks can say: formulas in MathML, a question with its answer.
 *
 * @param html shown as it is; never anybody else's text
 */
public record Markup(String html) implements Block {}
