package descent.network;

import java.util.random.RandomGenerator;

/** An initialiser that says what it is, in the same words in every process: descriptions of runs are compared. */
record NamedInitialiser(String name, Initialiser initialiser) implements Initialiser {
    @Override
    public double draw(Parameter parameter, RandomGenerator random) {
        return initialiser.draw(parameter, random);
    }

    @Override
    public String toString() {
        return name;
    }
}
