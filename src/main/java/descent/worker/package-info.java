/**
 * What the grader and a student's process have in common, and what runs in the latter: frames over two pipes, rules that
 * are called from the other side, and {@link descent.worker.Worker}, the student's process itself.
 *
 * <p>Begin with {@link descent.worker.Link}. Both sides treat what arrives as hostile: every length is bounded.
 */
package descent.worker;
