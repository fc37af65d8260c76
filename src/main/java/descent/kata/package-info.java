/** The kata: which exercises there are and in what order. Begin with {@link descent.kata.Exercise}. */
package descent.kata;
