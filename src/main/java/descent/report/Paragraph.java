package descent.report;

/**
 * A paragraph of running text.
 *
 * @param text plain; whatever means something in HTML is shown as it stands
 */
public record Paragraph(String text) implements Block {}
