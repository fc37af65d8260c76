/**
 * The reference results at full length, kept as small tables: {@link descent.experiment.reference.ReferenceResults} reads
 * them, takes new ones over from finished runs, and writes them as a page and as Markdown.
 */
package descent.experiment.reference;
