/**
 * Which of some rules is the better one, and whether the difference is real. Begin with {@link
 * descent.experiment.contest.Contest}.
 */
package descent.experiment.contest;
