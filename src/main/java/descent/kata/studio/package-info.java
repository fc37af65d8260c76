/**
 * The learner's loop as a live page: the rule moves while it is written.
 *
 * <p>Begin with {@link descent.kata.studio.Studio}, which puts the parts together: what {@code watch} does, a server that
 * only this machine reaches ({@link descent.kata.studio.Gate}), and {@link descent.kata.studio.StudioPaths}, the paths that the
 * page draws.
 */
package descent.kata.studio;
