/**
 * Searching hyperparameters on the validation set. Begin with {@link descent.experiment.sweep.Sweep}, which trains every
 * candidate of a {@link descent.experiment.sweep.Space}; {@link descent.experiment.sweep.SweepReport} writes what it found.
 *
 * <p>There is grid search and random search, and no Bayesian optimisation: no library that is kept and may be used here has
 * it. DL4J's Arbiter, gone since 1.0.0-M1, and Smile (GPL 3) search grids and at random; Tribuo has no search; Hipparchus and
 * Commons Math have CMA-ES and BOBYQA, which want hundreds of evaluations one after the other, not a few dozen noisy ones
 * side by side; ojAlgo has Gaussian processes without a rule for where to look next; jMetal, MOEA and Jenetics are
 * evolutionary; OptaPlanner and Timefold plan.
 */
package descent.experiment.sweep;
