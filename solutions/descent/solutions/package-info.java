/** The reference: every exercise, solved, in the student's words and no others. Begin with {@link descent.solutions.Momentum}. */
package descent.solutions;
