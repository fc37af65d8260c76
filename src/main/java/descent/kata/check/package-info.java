/**
 * Checks the file of an exercise as it stands on the disk: compiled in memory, and run in a process of its own.
 *
 * <p>Begin with {@link descent.kata.check.Checker}.
 */
package descent.kata.check;
