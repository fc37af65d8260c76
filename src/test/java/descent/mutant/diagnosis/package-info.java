/**
 * Recognises the mistakes of the catalogue by what they do.
 *
 * <p>Begin with {@link descent.mutant.diagnosis.Diagnoses}: subject and mutants go through the same {@link
 * descent.mutant.diagnosis.Trial trials}, and what they did is compared, {@link descent.mutant.diagnosis.Trace} by trace.
 */
package descent.mutant.diagnosis;
