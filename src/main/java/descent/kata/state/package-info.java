/**
 * What is remembered from one command to the next: each exercise's last verdict and how many hints were shown.
 *
 * <p>Begin with {@link descent.kata.state.State}.
 */
package descent.kata.state;
