/**
 * Races as pages and pictures. Begin with {@link descent.experiment.race.RaceReport}, which writes everything about a {@link
 * descent.experiment.race.RaceResult}; {@link descent.experiment.race.SeminarSeven} are the published races.
 */
package descent.experiment.race;
