/**
 * A class of submissions: found in a folder, graded side by side, each grade stored as soon as it is there, so that a run
 * that was killed goes on where it was, and parts from several machines can be put together.
 *
 * <p>Begin with {@link descent.grade.batch.Batch}.
 */
package descent.grade.batch;
