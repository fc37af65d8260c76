/**
 * Recognises the mistakes of the catalogue by what they do.
 *
 * <p>Begin with {@link descent.mutant.diagnosis.Diagnoses}: subject and mutants go through the same trials,
 * one {@link descent.mutant.diagnosis.Probe} after the other, and their {@link descent.mutant.diagnosis.Behaviour} is
 * compared.
 */
package descent.mutant.diagnosis;
