/** The lessons, one for each exercise, and the page that chooses an optimizer. Begin with {@link descent.kata.lesson.Lesson}. */
package descent.kata.lesson;
