/** What to offer a student who is stuck: {@link descent.kata.hint.Reset} to begin anew. */
package descent.kata.hint;
