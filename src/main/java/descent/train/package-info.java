/**
 * The training loop. Begin with {@code Experiment}; what it finds is a {@link descent.train.Results}. What a lane needs to go
 * on after a crash is in its {@link descent.train.Checkpoints}; what it has learned, in its {@link descent.train.Weights}.
 */
package descent.train;
