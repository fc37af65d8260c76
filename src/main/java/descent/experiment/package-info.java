/**
 * The named reproductions and the races. Begin with {@link descent.experiment.RaceReport} for a race: its page, its
 * pictures and its animation.
 */
package descent.experiment;
