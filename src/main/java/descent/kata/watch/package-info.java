/**
 * The learner's loop: save a file, see what is wrong.
 *
 * <p>Begin with {@link descent.kata.watch.Watch}, which puts the parts together. {@link descent.kata.watch.Session}
 * decides what is shown; everything that happens comes to it through one {@link descent.kata.watch.Loop}.
 */
package descent.kata.watch;
