package descent.spec;

import descent.Rules;
import descent.kata.Exercise;
import descent.kata.Report;
import descent.kata.Subject;
import descent.kata.Subjects;
import descent.kata.Verdict;
import descent.kata.Verdict.Status;
import descent.mutant.LegalRewritings;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Shows that no verdict depends on luck: every spec holds for its solution, and for what is written differently, whatever
 * the seed.
 *
 * <pre>
 * mvn -q -Psolutions test-compile exec:java -Dexec.mainClass=descent.spec.Seeds -Dexec.classpathScope=test -Dexec.args="1000"
 * </pre>
 */
public final class Seeds {
    private static final int REPORT = 10;

    /** Each seed tries one in so many legal rewritings. */
    private static final int SHARE = 10;

    private Seeds() {}

    /** @param arguments how many seeds, and optionally the first of them */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int count = Integer.parseInt(arguments[0]);
        long first = arguments.length > 1 ? Long.parseLong(arguments[1]) : 0;
        int wrong = 0;
        for (long seed = first; seed < first + count; seed++) {
            List<Verdict> unlucky = unlucky(seed);
            unlucky.forEach(verdict -> Report.of(verdict).forEach(out::println));
            wrong += unlucky.size();
            long tried = seed - first + 1;
            if (tried % REPORT == 0 || !unlucky.isEmpty()) {
                out.println(tried + " seeds, " + wrong + " wrong verdicts, last seed " + seed);
            }
        }
        System.exit(wrong == 0 ? 0 : 1);
    }

    /** The specs that refuse their solutions or a legal rewriting for one seed; there should be none. */
    static List<Verdict> unlucky(long seed) {
        Subject solutions = Subjects.in(Rules.SOLUTIONS);
        return Stream.concat(
                        Exercise.ALL.stream().map(exercise -> SpecRun.byChance(exercise, solutions, seed)),
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
