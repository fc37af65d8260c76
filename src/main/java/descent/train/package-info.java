/** The training loop. Begin with {@code Experiment}; what it finds is a {@link descent.train.Results}. */
package descent.train;
