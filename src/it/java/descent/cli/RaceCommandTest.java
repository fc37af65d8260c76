package descent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RaceCommandTest extends CommandCalls {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    race                             | say which FUNCTION, or --as-published
                    race beale --as-published        | say which FUNCTION, or --as-published
                    race --as-published --rate 0.1   | say which FUNCTION, or --as-published
                    race bele                        | unknown function "bele": the nearest are beale,
                    race beale --with Nonsense       | unknown optimizer "Nonsense": choose from GradientDescent,
                    race beale --with Adam --rate 0  | learningRate (0.0) must be positive
                    race beale --rate x              | Invalid value for option '--rate'
                    race beale --gradients 0         | gradients (0) must be at least 1
                    race beale --out pom.xml         | pom.xml
                    """)
    void aWrongCallEndsWithStatus2AndOneLineThatNamesTheProblem(String call, String problem) {
        assertRefused(problem, call.split(" "));
    }

    @Test
    void aRaceLeavesAPageAndPictures() throws IOException {
        assertThat(execute("race", "beale", "--with", "Adam,momentum", "--gradients", "20", "--out", folder.toString()))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("beale from (1, 1.5)", "Adam", "Momentum", "wrote ");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("results.json", "index.html", "race.png", "race.svg", "race.gif");
        }
    }

    @Test
    void aRaceLeavesItsFiguresForOtherPrograms() throws IOException {
        execute("race", "sphere", "--with", "GradientDescent", "--rate", "0.05", "--out", folder.toString());
        JsonObject json = JsonParser.parseString(Files.readString(folder.resolve("results.json")))
                .getAsJsonObject();
        assertThat(json.get("command").getAsString()).startsWith("descent race sphere --with GradientDescent");
        JsonObject race = json.getAsJsonArray("races").get(0).getAsJsonObject();
        JsonObject lane = race.getAsJsonArray("lanes").get(0).getAsJsonObject();
        assertThat(lane.get("steps").getAsInt()).isEqualTo(200);
        assertThat(lane.get("last").getAsDouble())
                .isPositive()
                .isEqualTo(lane.get("lowest").getAsDouble());
        assertThat(json.getAsJsonArray("tables")).hasSize(1);
        assertThat(json.getAsJsonObject("environment").keySet()).contains("commit", "processor", "nd4j");
    }

    @Test
    void anotherRaceMovesWhatIsThereAside() throws IOException {
        String call = "race sphere --with GradientDescent --rate 0.05 --gradients 20 --out " + folder;
        execute(call.split(" "));
        execute(call.split(" "));
        assertThat(folder.resolve("earlier")).doesNotExist();
        String first = Files.readString(folder.resolve("results.json"));
        execute(call.replace("0.05", "0.06").split(" "));
        assertThat(err.toString()).contains("what another run had left in " + folder + " is now in");
        assertThat(folder.resolve("earlier").resolve("results.json")).hasContent(first);
        assertThat(folder.resolve("earlier").resolve("race.gif")).exists();
        assertThat(folder.resolve("race.gif")).exists();
    }

    @Test
    void aGivenLearningRateIsEverybodys() {
        assertThat(execute("race", "sphere", "--with", "Adam,Momentum", "--rate", "0.05", "--out", folder.toString()))
                .isZero();
        assertThat(out.toString()).contains("η: given").containsPattern("Adam +0\\.05");
    }

    @Test
    void listsTheFunctions() {
        assertThat(execute("list")).isZero();
        assertThat(out.toString()).contains("beale", "sine-cosine-of-squares", "x²/20 + y²");
    }
}
