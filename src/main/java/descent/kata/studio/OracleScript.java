package descent.kata.studio;

import descent.kata.BesideTheSpecs;
import descent.kata.Exercise;
import descent.kata.NoSpecsException;
import java.util.List;
import java.util.Optional;

/**
 * The specs' oracles as JavaScript, for pages without a server. The one implementation comes with {@code -Psolutions}: it
 * needs a compiler that no student downloads.
 */
public interface OracleScript {
    /**
     * A script that defines {@code dials}, {@code oracle} and {@code heights}, which answer in JSON as the studio's server
     * does.
     *
     * @param exercises whose oracles it has
     */
    String of(List<Exercise> exercises);

    /** The one on the class path; empty if it is not there. */
    static Optional<OracleScript> find() {
        try {
            return Optional.of(BesideTheSpecs.load(OracleScript.class, "descent.spec.CompiledOracles"));
        } catch (NoSpecsException e) {
            return Optional.empty();
        }
    }
}
