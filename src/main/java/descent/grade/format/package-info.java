/**
 * Grades in the formats that others read: Gradescope, GitHub Classroom, JUnit XML, CSV, and pages for people. Every name
 * and every line of feedback is hostile here, and is escaped for the format that shows it.
 *
 * <p>Begin with {@link descent.grade.format.Reports}.
 */
package descent.grade.format;
