/**
 * Checks the file of an exercise as it stands on the disk: compiled in memory, and run in a process of its own.
 *
 * <p>Begin with {@link descent.kata.check.Checker}. {@link descent.kata.check.Worker} is the process's main class.
 */
package descent.kata.check;
