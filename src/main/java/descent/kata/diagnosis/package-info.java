/** Says which mistake a wrong exercise makes. Begin with {@link descent.kata.diagnosis.Diagnostician}. */
package descent.kata.diagnosis;
