package descent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepCommandTest extends CommandCalls {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    mnist --grid learningRate=0.1                               | say which optimizer, and only one: --with GradientDescent or
                    mnist --with Adam                                           | say what to try: --grid
                    mnist --with Adam --random 3                                | say what to try: --grid
                    mnist --with Adam --range learningRate=0.1..1               | say what to try: --grid
                    mnist --with Adam --random 3 --grid learningRate=0.1        | say what to try: --grid
                    moonshot --with Adam --grid learningRate=0.1                | unknown experiment "moonshot"
                    warmup --with Adam --grid learningRate=0.1                  | warmup cannot be swept
                    mnist --with Nonsense --grid learningRate=0.1               | unknown optimizer "Nonsense"
                    mnist --with Adam --with Momentum --grid learningRate=0.1   | say which optimizer, and only one
                    mnist --with Adam --grid lr=0.1                             | unknown hyperparameter "lr": Adam has learningRate, beta1, beta2, epsilon
                    mnist --with Adam --grid learningRate=                      | "learningRate=" is not a hyperparameter with values
                    mnist --with Adam --grid beta1=0.9,1.5                      | beta1 (1.5) must be in [0, 1)
                    mnist --with Lookahead --grid inner.beta1=2                 | beta1 (2.0) must be in [0, 1)
                    mnist --with Adam --random 5 --range beta1=0.5..1           | beta1 (1.0) must be in [0, 1)
                    mnist --with Adam --random 1000000 --range epsilon=0..1     | 1,000,000 settings are too many
                    mnist --with Adam --grid learningRate=0.1 --iterations 0    | iterations (0) must be at least 1
                    mnist --with Adam --grid learningRate=0.1 --validation 1    | validation (1.0) must be in [0, 1)
                    mnist --with Adam --grid learningRate=0.1 --at-once 0       | at-once (0) must be at least 1
                    mnist --with Adam --grid learningRate=0.1 --resume --afresh | mutually exclusive
                    mnist --with Adam --grid learningRate=0.1 --out pom.xml     | pom.xml
                    """)
    void aWrongCallEndsWithStatus2AndOneLineThatNamesTheProblem(String call, String problem) {
        assertRefused(problem, ("sweep " + call).split(" +"));
    }

    @Test
    void aSweepPrintsATableAndLeavesAPageThatASecondCallWritesAgainToTheLetter() throws IOException {
        assertThat(sweep()).as(err.toString()).isZero();
        assertThat(out.toString()).contains("Chosen: learningRate=0.01 momentum=", "Test, asked once: loss ");
        String results = Files.readString(folder.resolve("results.json"));
        JsonObject json = JsonParser.parseString(results).getAsJsonObject();
        assertThat(json.getAsJsonArray("settings")).hasSize(4);
        assertThat(sweep()).isZero();
        assertThat(err.toString()).contains("taking over 4 of 4 settings");
        assertThat(folder.resolve("results.json")).hasContent(results);
        assertThat(folder.resolve("index.html")).exists();
    }

    @Test
    void anotherSweepMovesWhatIsThereAside() throws IOException {
        sweep();
        String first = Files.readString(folder.resolve("results.json"));
        assertThat(JsonParser.parseString(first)
                        .getAsJsonObject()
                        .get("command")
                        .getAsString())
                .startsWith("descent sweep regression --with Momentum --iterations 20 --grid learningRate=0.1,0.01");
        String other = "sweep regression --with Momentum --iterations 20 --grid learningRate=0.1,0.01 --out";
        assertThat(execute(Stream.of(other.split(" ")).toList(), folder.toString()))
                .isZero();
        assertThat(err.toString()).contains("what another run had left in " + folder + " is now in");
        assertThat(folder.resolve("earlier").resolve("results.json")).hasContent(first);
        assertThat(folder.resolve("earlier").resolve("index.html")).exists();
    }

    @Test
    void aStudentsRuleThatIsNotStartedIsToldSo() {
        assertThat(execute(
                        Stream.of("sweep regression --mine --with Adam --iterations 5 --grid learningRate=0.1 --out"
                                        .split(" "))
                                .toList(),
                        folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("this exercise is not started yet");
    }

    private int sweep() {
        String call =
                "sweep regression --with Momentum --iterations 20 --grid learningRate=0.1,0.01 --grid momentum=0,0.9 --out";
        return execute(Stream.of(call.split(" ")).toList(), folder.toString());
    }

    private int execute(List<String> arguments, String last) {
        return execute(Stream.concat(arguments.stream(), Stream.of(last)));
    }

    private int execute(Stream<String> arguments) {
        return execute(arguments.toArray(String[]::new));
    }
}
