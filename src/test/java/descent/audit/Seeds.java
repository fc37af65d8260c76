package descent.audit;

import descent.Rules;
import descent.kata.Exercise;
import descent.kata.Verdict;
import descent.kata.Verdict.Status;
import descent.mutant.LegalRewritings;
import descent.spec.SpecRun;
import descent.trial.Implementation;
import descent.trial.Subject;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Shows that no verdict depends on luck: every spec holds for its solution, and for what is written differently, whatever
 * the seed.
 */
final class Seeds {
    /** Each seed tries one in so many legal rewritings. */
    private static final int SHARE = 10;

    private Seeds() {}

    /** The specs that refuse their solutions or a legal rewriting for one seed; there should be none. */
    static List<Verdict> unlucky(long seed) {
        Subject solutions = Implementation.of(Rules.SOLUTIONS);
        return Stream.concat(
                        Exercise.all().stream().map(exercise -> SpecRun.byChance(exercise, solutions, seed)),
                        LegalRewritings.all().stream()
                                .filter(rewriting ->
                                        Math.floorMod(rewriting.name().hashCode(), SHARE) == Math.floorMod(seed, SHARE))
                                .map(rewriting -> SpecRun.byChance(
                                        Exercise.find(rewriting.exercise()).orElseThrow(), rewriting.subject(), seed)))
                .filter(verdict -> verdict.status() != Status.PASS)
                .toList();
    }

    /** The same for several seeds. */
    static List<Verdict> unlucky(long first, int count) {
        return LongStream.range(first, first + count)
                .boxed()
                .flatMap(seed -> unlucky(seed).stream())
                .toList();
    }
}
