package descent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContestCommandTest extends CommandCalls {
    private static final String SMALL =
            "contest regression --with Adam,Momentum(0.01) --seeds 2 --trials 3 --iterations 60 --out ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    contest moonshot                           | unknown experiment "moonshot"
                    contest warmup                             | warmup cannot be swept
                    contest mnist --with Adem                  | unknown optimizer "Adem": did you mean Adam?
                    contest mnist --seeds 0                    | seeds (0) must be at least 1
                    contest mnist --trials 0                   | trials (0) must be at least 1
                    contest mnist --target 0                   | target (0.0) must be positive
                    contest mnist --validation 1               | validation (1.0) must be in [0, 1)
                    contest mnist --range learningRate=1       | learningRate is not given as a range
                    contest mnist --shard 3/2                  | shard (3/2) must be one of 1/2 to 2/2
                    contest regression --shard 5/9             | shard 5/9 has no rule, for there are 3: use fewer shards
                    contest mnist --scheduler cron             | Invalid value for option '--scheduler'
                    contest mnist --scheduler slurm --shards 0 | shards (0) must be at least 1
                    """)
    void aWrongCallEndsWithStatus2AndOneLineThatNamesTheProblem(String call, String problem) {
        assertThat(execute(call + " --out " + folder)).isEqualTo(2);
        assertThat(err.toString().strip())
                .startsWith("descent: ")
                .contains(problem)
                .hasLineCount(1);
    }

    @Test
    void searchesTheRatesThatNobodyWroteAndKeepsTheOthers() {
        assertThat(execute(SMALL + folder)).as(err.toString()).isZero();
        assertThat(err.toString()).contains("searching: Adam", "training on the seeds 1 to 2");
        assertThat(out.toString())
                .contains("test loss over 2 seeds")
                .containsPattern("Momentum\\(0\\.01\\) +0\\.01 ")
                .containsPattern("Adam .* 3\\n")
                .containsPattern("has the best mean test loss, 0\\.\\d+\\.");
        assertThat(folder.resolve("index.html")).exists();
    }

    @Test
    void anotherContestMovesWhatIsThereAside() throws IOException {
        execute(SMALL + folder);
        String first = Files.readString(folder.resolve("results.json"));
        assertThat(first).contains("\"command\": \"descent contest regression --with 'Adam,Momentum(0.01)' --seeds 2");
        execute(SMALL.replace("--seeds 2", "--seeds 1") + folder);
        assertThat(err.toString()).contains("what another run had left in " + folder + " is now in");
        assertThat(folder.resolve("earlier").resolve("results.json")).hasContent(first);
    }

    @Test
    void partsThatArePutTogetherComeToTheFiguresOfTheWhole() throws IOException {
        execute(SMALL + folder.resolve("whole"));
        String whole = tested();
        for (int part = 1; part <= 2; part++) {
            assertThat(execute(SMALL + folder.resolve("part" + part) + " --shard " + part + "/2"))
                    .isZero();
        }
        assertThat(execute("merge " + folder.resolve("part1") + " " + folder.resolve("part2") + " --out "
                        + folder.resolve("all")))
                .as(err.toString())
                .isZero();
        assertThat(tested()).isEqualTo(whole);
    }

    @Test
    void aSweepsPartsHoldItsSettings() throws IOException {
        String sweep = "sweep regression --with Adam --iterations 10 --grid learningRate=0.1,0.01,0.001 --out ";
        execute(sweep + folder.resolve("1") + " --shard 1/2");
        execute(sweep + folder.resolve("2") + " --shard 2/2");
        assertThat(settings("1") + settings("2")).isEqualTo(3);
        assertThat(execute(
                        "merge " + folder.resolve("1") + " " + folder.resolve("2") + " --out " + folder.resolve("all")))
                .isZero();
        assertThat(err.toString()).contains("taking over 3 of 3 settings");
        assertThat(out.toString()).contains("Chosen: learningRate=");
    }

    @Test
    void partsOfAnotherWholeAreRefused() {
        execute(SMALL + folder.resolve("1") + " --shard 1/2");
        execute(SMALL.replace("--seeds 2", "--seeds 3") + folder.resolve("2") + " --shard 2/2");
        assertThat(execute(
                        "merge " + folder.resolve("1") + " " + folder.resolve("2") + " --out " + folder.resolve("all")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("do not belong together: one is of \"contest regression");
    }

    @Test
    void aJobFileHasTheCallInItForEveryPart() throws IOException {
        assertThat(execute(SMALL + folder + " --scheduler slurm --shards 2")).isZero();
        assertThat(Files.readString(folder.resolve("slurm.sh")))
                .contains(
                        "#SBATCH --array=1-2",
                        "contest regression --with 'Adam,Momentum(0.01)' --seeds 2 --trials 3 --iterations 60 --out \"$out/shard-$shard\" --shard \"$shard/2\"")
                .doesNotContain("<%");
        assertThat(folder.resolve("settings")).doesNotExist(); // nothing ran
    }

    private long settings(String part) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(part).resolve("settings"))) {
            return files.filter(file -> file.toString().endsWith(".json")).count();
        }
    }

    /** The last table of test figures; times differ from run to run. */
    private String tested() {
        String text = out.toString();
        int from = text.lastIndexOf("test loss over 2 seeds");
        return text.substring(from, text.indexOf("To a validation", from));
    }

    private int execute(String call) {
        return execute(call.split(" "));
    }
}
