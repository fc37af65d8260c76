/**
 * The named experiments: reproductions of published comparisons. Begin with {@link descent.experiment.Experiments}, which
 * lists them.
 */
package descent.experiment;
