package descent.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CompilationTest {
    private static final String RIGHT = "package descent.exercises; public class Adam {}";
    private static final String BROKEN = "package descent.exercises; public class Broken { int x = \"one\"; }";
    private static final String USER = "package descent.exercises; public class User { Broken inner; }";

    @Test
    void compilesWhatIsRightWithoutWhatIsNot() {
        Compiled compiled = Compilation.of(Map.of("Adam.java", RIGHT, "Broken.java", BROKEN, "User.java", USER));

        assertThat(compiled.classes()).containsOnlyKeys("descent.exercises.Adam");
        assertThat(compiled.errors().get("Broken.java").get(0)).startsWith("line 1: incompatible types");
        assertThat(compiled.errors().get("User.java")).contains("it uses Broken, which does not compile");
    }

    @Test
    void explainsThatThetaIsChangedInPlace() {
        String wrong = """
                package descent.exercises;
                public record Adam() implements descent.Optimizer {
                    public descent.Step start(org.nd4j.linalg.api.ndarray.INDArray theta, descent.Memory memory) {
                        return (gradient, t) -> theta = theta.sub(gradient.at(theta));
                    }
                }
                """;

        assertThat(Compilation.of(Map.of("Adam.java", wrong)).errors().get("Adam.java"))
                .contains(
                        "line 4: local variables referenced from a lambda expression must be final or effectively final",
                        "θ and state are changed in place: subi, muli");
    }

    @Test
    void leavesOutAFileThatMakesMoreClassesThanAnyExerciseNeeds() {
        StringBuilder many = new StringBuilder("package descent.exercises; public class Many {}");
        for (int i = 0; i < 200; i++) {
            many.append(" class Many").append(i).append(" {}");
        }

        Compiled compiled = Compilation.of(Map.of("Adam.java", RIGHT, "Many.java", many.toString()));

        assertThat(compiled.classes()).containsOnlyKeys("descent.exercises.Adam");
        assertThat(compiled.errors().get("Many.java").get(0)).contains("more than 100 classes");
    }

    @Test
    void opensNoMoreFilesTheMoreItCompiles() throws IOException {
        Path open = Path.of("/proc/self/fd");
        assumeThat(open).exists();
        Compilation.of(Map.of("Adam.java", RIGHT));
        long before = count(open);

        for (int i = 0; i < 10; i++) {
            Compilation.of(Map.of("Adam.java", RIGHT));
        }

        assertThat(count(open)).isLessThan(before + 10);
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
