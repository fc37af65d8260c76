package descent.train;

import descent.Batching;
import descent.Optimizer;

/**
 * One rule in a comparison; with a seed it is one training run.
 *
 * @param name unique within the experiment
 * @param optimizer the rule
 * @param batching which samples each step sees
 * @param budget how long it trains
 */
public record Lane(String name, Optimizer optimizer, Batching batching, Budget budget) {}
