/**
 * The specs: one class for each exercise, whose properties are jqwik's; they are the only copy of what an exercise must
 * do.
 *
 * <p>Begin with {@link descent.spec.MomentumSpec} and what it inherits, then {@link descent.spec.Examination}, which hands
 * a property its subject. {@link descent.spec.SpecRun} runs a spec wherever it is needed, and {@link
 * descent.spec.ExercisesSpec} is what {@code mvn test} runs.
 */
package descent.spec;
