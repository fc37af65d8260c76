/** Data sets: readers, batching, where files come from. Begin with {@link descent.data.Data}. */
package descent.data;
