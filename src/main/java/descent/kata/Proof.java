package descent.kata;

import java.io.PrintWriter;
import java.util.List;

/** Proves the specs. Its one implementation lives beside the mutants, in test code that no main code sees. */
public interface Proof {
    /**
     * Prints who was held against which spec and what caught them: solutions, stubs, mutants, legal rewritings,
     * and what an exercise lacks.
     *
     * @return whether nothing speaks against the specs
     */
    boolean audit(PrintWriter out, long seed, List<Exercise> exercises);

    /**
     * Holds the solutions and the legal rewritings against the specs for several seeds, and prints how far it is.
     *
     * @return whether no verdict was wrong
     */
    boolean seeds(PrintWriter out, long first, int count);

    /**
     * Checks the invented attempts of the corpus, as a student's file is checked, and prints how often the diagnosis
     * names the mistake, and where it is silent or false.
     *
     * @return whether no diagnosis was false
     */
    boolean diagnosis(PrintWriter out, List<Exercise> exercises);

    /**
     * The proof on the class path.
     *
     * @throws NoSpecsException if it is not there
     */
    static Proof load() {
        return BesideTheSpecs.load(Proof.class, "descent.audit.SpecProof");
    }
}
