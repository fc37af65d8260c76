/** The proof of the specs, which {@code audit} prints. Begin with {@link descent.audit.SpecProof}. */
package descent.audit;
