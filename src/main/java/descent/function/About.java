package descent.function;

/**
 * What a reader should know of a function.
 *
 * @param name its name on the command line, for example {@code long-valley}
 * @param formula f(x, y), or f(x) where the dimension is free, in Unicode
 * @param source where it was published
 * @param lesson what a run from its start shows
 */
public record About(String name, String formula, String source, String lesson) {}
