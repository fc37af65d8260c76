package descent.grade;

import descent.kata.Examiner;
import descent.kata.diagnosis.Diagnostician;
import java.util.Optional;

/**
 * What the gradings of one run share.
 *
 * @param diagnostician recognises mistakes, if the catalogue of mistakes is there
 * @param hiddenSeed decides the cases
 */
record Bench(
        Examiner examiner,
        Optional<Diagnostician> diagnostician,
        Marking marks,
        long hiddenSeed,
        Processes processes,
        Javac javac)
        implements AutoCloseable {
    /** {@code mvn test} uses seed 0: these cases are others, whatever the run's seed. */
    static long hidden(long seed) {
        long mixed = (seed ^ 0x6772616465L) * 0x9e3779b97f4a7c15L;
        mixed ^= mixed >>> 29;
        return mixed == 0 ? 1 : mixed;
    }

    Limits limits() {
        return processes.limits();
    }

    @Override
    public void close() {
        javac.close();
        processes.close();
    }
}
