/**
 * What a course makes of grades: deadlines and attempts, what an instructor has decided by hand, who is on the roster, and
 * the tables that learning platforms import. The grader knows nothing of it, and nothing has to be graded again for it.
 *
 * <p>Begin with {@link descent.grade.course.Bookkeeping}.
 */
package descent.grade.course;
