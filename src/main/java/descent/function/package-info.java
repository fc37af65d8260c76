/**
 * Functions whose every value is known, walks down them, and races between rules.
 *
 * <p>Begin with {@link descent.function.Minimize#minimize}: {@code minimize(new Beale()).from(1, 1.5).with(rule)} is a stream
 * of {@link descent.function.Point}s. {@link descent.function.Functions} finds an {@link descent.function.AnalyticFunction} by
 * its name.
 */
package descent.function;
