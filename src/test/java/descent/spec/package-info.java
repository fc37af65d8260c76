/**
 * What each exercise must do: one spec per exercise, the only copy of its properties.
 *
 * <p>Begin with {@link descent.spec.AdamSpec}, then {@link descent.spec.SpecRun}, which holds a {@link
 * descent.spec.Subject} against a spec. jqwik generates the cases and shrinks those that fail; {@link
 * descent.spec.ExercisesSpec} is what {@code mvn test} runs.
 */
package descent.spec;
