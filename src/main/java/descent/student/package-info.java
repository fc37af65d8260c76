/**
 * What becomes of a student's files, the same wherever they are judged: which files count and in which encoding, what
 * compiles them and with which options, what is said of those that are wrong, and what loads the classes.
 *
 * <p>Begin with {@link descent.student.Toolchain}, from files to classes, and {@link descent.student.StudentClasses},
 * from classes to rules.
 */
package descent.student;
