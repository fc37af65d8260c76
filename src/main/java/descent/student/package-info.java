/**
 * The process in which a student's code runs, the same wherever it is judged, and what becomes of a student's files: which
 * count and in which encoding, what compiles them and with which options, what is said of those that are wrong, and what
 * loads the classes.
 *
 * <p>Begin with {@link descent.student.RemoteSubject}, the process from outside, and {@link descent.student.Worker}, the
 * process itself; and with {@link descent.student.Toolchain}, from files to classes. A trial goes in and a trace comes
 * out, as {@link descent.student.Wire} says. What a student's process says is no more than numbers, and its bytes may be
 * anybody's; whether they are the right ones is decided at the other end, which alone knows what is right.
 */
package descent.student;
