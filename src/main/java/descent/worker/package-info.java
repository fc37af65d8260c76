/**
 * What the grader and a student's process have in common, and what runs in the latter: frames over two pipes, rules that
 * are called from the other side, and {@link descent.worker.Worker}, the student's process itself.
 *
 * <p>Begin with {@link descent.worker.Link}, and with {@link descent.worker.Walk} for how a rule is tried. Both sides
 * treat what arrives as hostile: every length is bounded. What a student's process says is no more than numbers; whether
 * they are the right ones is decided on the other side, which alone knows what is right.
 */
package descent.worker;
