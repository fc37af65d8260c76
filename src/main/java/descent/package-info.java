/**
 * The nouns of the DSL and the engine that makes them move.
 *
 * <p>Begin with {@link descent.Optimizer}: an update rule. Started on parameters θ and a {@link descent.Memory}, it gives
 * a {@link descent.Step}, which moves θ once per call and asks a {@link descent.Gradient} where the slope is.
 * {@link descent.Descent} is the engine that takes the steps. {@link descent.Rules} finds rules by name.
 */
package descent;
