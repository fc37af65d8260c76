package descent.spec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * PIT's mutants of the solutions that no spec can or should catch, each with its reason.
 *
 * <pre>
 * mvn -q -Ppit,solutions -Dexercise=Lion test-compile org.pitest:pitest-maven:mutationCoverage
 * mvn -q -Psolutions test-compile exec:java -Dexec.mainClass=descent.spec.Survivors -Dexec.classpathScope=test
 * </pre>
 */
public final class Survivors {
    private static final Path REPORT = Path.of("target", "pit-reports", "mutations.csv");

    /** @param line how such a line of PIT's report reads, as a regular expression */
    private record Excused(String line, String reason) {}

    private static final List<Excused> EXCUSED = List.of(
            new Excused(
                    ".*VoidMethodCallMutator,(<init>|step|exponential|cosine|warmUp|warmUpStableDecay|warmRestarts|oneCycle),.*",
                    "a check of an argument's range is removed: the stubs bring these checks along"),
            new Excused(
                    "RAdam.java,.*ConditionalsBoundaryMutator,lambda\\$start\\$0,.*",
                    "ρ ≥ 5 for ρ > 5: no β₂ in double arithmetic makes ρ exactly 5"),
            new Excused(
                    "Schedules.java,.*ConditionalsBoundaryMutator,lambda\\$cosine\\$.*",
                    "t > T for t ≥ T: at t = T the cosine is −1, which gives the floor, too"),
            new Excused(
                    "LongSchedules.java,.*ConditionalsBoundaryMutator,lambda\\$oneCycle\\$.*",
                    "t ≤ R for t < R: at t = R both cosines give 1"),
            new Excused(
                    "Muon.java,.*(ConditionalsBoundaryMutator|RemoveConditionalMutator_ORDER_ELSE),orthogonal,77,.*",
                    "transposed where it need not be, or not where it might: X(XᵀX) is (XXᵀ)X"),
            new Excused(
                    "Muon.java,.*RemoveConditionalMutator_EQUAL_ELSE,start,.*",
                    "a vector is refused all the same, by ND4J and in its words, when rows and columns are asked for"),
            new Excused(
                    "(MiniBatches|StochasticBatches).java,.*ConditionalsBoundaryMutator,epoch,.*",
                    "i ≥ 0 for i > 0: the first sample is swapped with itself"),
            new Excused(
                    "GridSearch.java,.*RemoveConditionalMutator_EQUAL_ELSE,best,15,.*",
                    "a grid without names is tried at its empty point before it is refused: the refusal is what counts"));

    private Survivors() {}

    /** Prints the survivors without a reason. */
    public static void main(String[] arguments) throws IOException {
        List<String> survivors = Files.readAllLines(REPORT, StandardCharsets.UTF_8).stream()
                .filter(line -> line.contains(",SURVIVED,") || line.contains(",NO_COVERAGE,"))
                .toList();
        List<String> unexplained = survivors.stream()
                .filter(line -> EXCUSED.stream().noneMatch(excused -> line.matches(excused.line())))
                .toList();
        unexplained.forEach(System.out::println);
        System.out.println(survivors.size() + " survivors, " + unexplained.size() + " of them without a reason");
        System.exit(unexplained.isEmpty() ? 0 : 1);
    }
}
