package descent.report;

/**
 * A drawing that is part of the page, as SVG. Its colours should be {@code currentColor} and those of the page's style
 * sheet, so that it is seen in light and dark.
 *
 * @param title what is to be seen
 * @param svg an {@code <svg>} element, from the harness's own code: it goes into the page as it stands
 */
public record Drawing(String title, String svg) implements Block {}
