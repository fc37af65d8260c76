package descent.report;

/**
 * A way from a page to another, in the line above its title.
 *
 * @param text what it is called
 * @param target where it leads, relative to the page
 */
public record Link(String text, String target) {}
