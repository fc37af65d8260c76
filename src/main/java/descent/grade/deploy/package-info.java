/**
 * Takes the grader to where a class is graded: Gradescope, a cluster, a continuous integration.
 *
 * <p>Begin with {@link descent.grade.deploy.GraderZip}.
 */
package descent.grade.deploy;
