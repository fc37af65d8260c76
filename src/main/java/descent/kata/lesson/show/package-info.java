/**
 * What the rules do in the lessons: for each exercise a small run and its pictures. Begin with
 * {@link descent.kata.lesson.show.Show}; {@link descent.kata.lesson.show.MomentumShow} is a typical one.
 */
package descent.kata.lesson.show;
