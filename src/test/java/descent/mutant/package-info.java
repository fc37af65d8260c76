/**
 * Wrong implementations that the specs must catch, and right ones that they must not.
 *
 * <p>Begin with {@link descent.mutant.Mutants} and {@link descent.mutant.LegalRewritings}, the two catalogues. An exercise
 * has its rule in pieces ({@code AdamPieces}): an interface whose default methods are the right rule, so that a mutant
 * is a record that replaces one of them, and shows its mistake and nothing else. Nothing here knows the reference
 * solutions.
 */
package descent.mutant;
