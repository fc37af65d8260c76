package descent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import descent.data.FolderLock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest extends CommandCalls {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    run nonsense                          | unknown experiment "nonsense": choose from mnist
                    run mnist --with Nonsense             | unknown optimizer "Nonsense": choose from GradientDescent
                    run mnist --with Adem                 | unknown optimizer "Adem": did you mean Adam?
                    run mnist --with Adam, Adam           | Adam is chosen twice: leave one out
                    run mnist --with Adam(0.1, 1.5)       | beta1 (1.5) must be in [0, 1)
                    run regimes --with Nosuch             | unknown optimizer "Nosuch": choose from
                    run robustness --with Nosuch          | unknown optimizer "Nosuch": choose from
                    run robustness --with Adadelta        | Adadelta has no learning rate: leave it out
                    run warmup --with Nosuch              | unknown optimizer "Nosuch": choose from
                    run curves --with Nosuch              | unknown optimizer "Nosuch": choose from
                    run regression --with Nosuch          | unknown optimizer "Nosuch": choose from
                    run regression --data src             | regression draws its own data: leave out --data src
                    run mnist --epochs 2 --iterations 9   | --epochs and --iterations both say how long
                    run mnist --iterations 0              | iterations (0) must be at least 1
                    run mnist --iterations 99999999999    | Invalid value for option '--iterations'
                    run mnist --batch-size -5             | batch-size (-5) must be at least 1
                    run mnist --decay 0                   | decay (0.0) must be positive
                    run mnist --schedule cosin --with Adam | unknown schedule "cosin": did you mean cosine?
                    run mnist --schedule cosine --with Ranger | a schedule cannot wrap Ranger
                    run cifar --target price              | run cifar has no --target: only
                    run mnist --crop-and-flip             | run mnist has no --crop-and-flip: only cifar
                    run regimes --batch-size 5            | run regimes has no --batch-size: only
                    run mnist --nonsense                  | Unknown option: '--nonsense'
                    run mnist --seeds 0                   | seeds (0) must be at least 1
                    run mnist --seed x                    | Invalid value for option '--seed'
                    run mnist --at-once 0                 | at-once (0) must be at least 1
                    run mnist --data does/not/exist       | does/not/exist
                    run mnist --data pom.xml              | pom.xml
                    run mnist --out pom.xml               | pom.xml
                    run                                   | Missing required parameter: 'EXPERIMENT'
                    data nonsense                         | unknown data set "nonsense"
                    data cifar                            | CIFAR-10 is not here
                    run cifar                             | Go online, or give the folder of its binary version
                    run cifar --epochs 0                  | epochs (0) must be at least 1
                    run cifar --patience 0                | patience (0) must be at least 1
                    run cifar --data pom.xml              | pom.xml is a file, expected a folder
                    run regression --epochs 3             | run regression has no --epochs: only
                    bench --only ten                      | nothing to time without data
                    bench --only all                      | unknown training
                    bench --rounds 0                      | rounds (0) must be at least 1
                    check nonsense                        | unknown exercise "nonsense": choose a number from 1 to
                    check 08 --project src                | there is no folder exercises/ in
                    watch --project src                   | there is no folder exercises/ in
                    grade                                 | say what to grade, SUBMISSIONS, or what to write
                    grade does/not/exist                  | does/not/exist is not a folder
                    grade nowhere.zip --single             | nowhere.zip is neither a folder nor a file
                    grade src --out pom.xml               | pom.xml
                    grade src --out src/x                 | src/x lies in src and would be graded itself
                    grade src --shard 3/2                 | shard (3/2) must be one of 1/2 to 2/2
                    grade src --jobs 0                    | jobs (0) must be at least 1
                    grade src --isolation jail            | Invalid value for option '--isolation'
                    grade src --isolation none --require-sandbox | contradict each other
                    grade --scheduler cron                | Invalid value for option '--scheduler'
                    grade --scheduler slurm --shards 0    | shards (0) must be at least 1
                    merge                                 | Missing required
                    merge src                             | Missing required option: '--out=DIR'
                    merge src --out target/m              | src has no run.json: it is not a folder that grade wrote
                    merge src --out src                   | src is a part itself: choose another --out
                    nonsense                              | there is no command "nonsense": choose from list, watch
                    """)
    void aWrongCallEndsWithStatus2AndOneLineThatNamesTheProblem(String call, String problem) {
        assertRefused(problem, call.split(" "));
    }

    @Test
    void moreStepsThanThereAreNumbersForAreRefused() {
        assertThat(execute("run", "mnist", "--epochs", "2147483647")).isEqualTo(2);
        assertThat(err.toString())
                .contains("descent: epochs (2,147,483,647) of 60 batches are more than 2,147,483,647 steps");
    }

    @Test
    void oneStartedExerciseIsEnoughForTheRegimesAndNoneIsTold() {
        assertThat(execute("run", "regimes", "--mine")).isEqualTo(2);
        assertThat(err.toString())
                .contains("none of these rules of yours is started yet (BatchGradientDescent, MiniBatches");
    }

    @Test
    void listsTheExperiments() {
        assertThat(execute("list")).isZero();
        assertThat(out.toString()).contains("mnist", "regression", "regimes", "warmup", "robustness");
    }

    @Test
    void debuggingShowsWhereAnErrorComesFrom() {
        assertThat(execute("run", "nonsense", "--debug")).isEqualTo(2);
        assertThat(err.toString()).contains("at descent.experiment.Experiments.named");
    }

    @Test
    void aRunLeavesAPageFiguresAndPictures() throws IOException {
        Path where = folder.resolve("runs");
        assertThat(execute("run", "mnist", "--with", "Momentum", "--out", where.toString()))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains("Fashion-MNIST sample")
                .contains("Momentum")
                .doesNotContain("notebook");
        try (var files = Files.list(where)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("results.json", "results.csv", "index.html")
                    .allMatch(name -> name.matches("results.json|results.csv|index.html|checkpoints|.*\\.(png|svg)"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"run mnist --out", "sweep mnist --with Adam --grid learningRate=1 --out", "run mnist --data"})
    void anEmptyNameOfAFolderIsRefused(String call) {
        String[] arguments = (call + " ").split(" ", -1);
        assertThat(execute(arguments)).isEqualTo(2);
        assertThat(err.toString().strip())
                .contains("it is empty: name a file or folder")
                .hasLineCount(1);
    }

    @Test
    void moreEpochsThanCanBeCountedAreRefused() {
        assertThat(execute("run", "curves", "--epochs", "2000000000", "--out", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("epochs (2,000,000,000) of 188 batches are more than 2,147,483,647 steps");
    }

    @Test
    void tooLittleMemoryIsOneLineAndNoStackTrace() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx12m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "descent.cli.Main",
                        "run",
                        "mnist",
                        "--out",
                        folder.toString())
                .redirectErrorStream(true);
        builder.environment().put("DESCENT_OFFLINE", "1");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(said).contains("descent: out of memory", "-Xmx2g").doesNotContain("\tat ");
    }

    @Test
    void resultsHoldWhatIsNeededToRepeatTheRun() throws IOException {
        run("--seed", "3");
        JsonObject results = results();
        assertThat(results.get("command").getAsString())
                .isEqualTo("descent run mnist --with Momentum --iterations 20 --out %s --seed 3".formatted(folder));
        assertThat(results.get("date").getAsString()).startsWith("20");
        JsonObject lane = results.getAsJsonArray("lanes").get(0).getAsJsonObject();
        assertThat(lane.get("model").getAsString()).contains("Linear[inputs=784, outputs=100]", "79,510 parameters");
        assertThat(lane.get("batches").getAsString()).isEqualTo("batches of 100");
        assertThat(results.getAsJsonObject("environment").keySet()).contains("commit", "system", "processor", "java");
        assertThat(Files.readAllLines(folder.resolve("results.csv")))
                .first()
                .isEqualTo("lane,seed,iteration,seconds,batchLoss,trainLoss,testLoss,accuracy");
    }

    @Test
    void anotherSeedMovesWhatIsThereAsideAndALongerRunTakesItsPlace() throws IOException {
        run("--seed", "0");
        String first = Files.readString(folder.resolve("results.csv"));
        run("--seed", "1");
        assertThat(err.toString()).contains("what another run had left in " + folder + " is now in");
        assertThat(folder.resolve("earlier").resolve("results.csv")).hasContent(first);
        assertThat(folder.resolve("earlier").resolve("index.html")).exists();
        run("--seed", "1", "--iterations", "30", "--resume");
        assertThat(results()
                        .getAsJsonArray("lanes")
                        .get(0)
                        .getAsJsonObject()
                        .get("gradients")
                        .getAsInt())
                .isEqualTo(30);
        assertThat(folder.resolve("earlier-1")).doesNotExist();
    }

    @Test
    void aSecondRunInTheSameFolderIsRefusedAndLeavesTheFirstUntouched() throws IOException {
        run("--seed", "0");
        String before = Files.readString(folder.resolve("results.json"));
        try (FolderLock first = FolderLock.take(folder.resolve("checkpoints"))) {
            assertThat(first).isNotNull();
            assertThat(execute("run", "mnist", "--with", "Adam", "--out", folder.toString()))
                    .isEqualTo(2);
        }
        assertThat(err.toString()).contains("is in use by another run");
        assertThat(folder.resolve("results.json")).hasContent(before);
    }

    private void run(String... more) {
        List<String> call = new ArrayList<>(List.of("run", "mnist", "--with", "Momentum"));
        if (!List.of(more).contains("--iterations")) {
            call.addAll(List.of("--iterations", "20"));
        }
        call.addAll(List.of("--out", folder.toString()));
        call.addAll(List.of(more));
        assertThat(execute(call.toArray(String[]::new))).as(err.toString()).isZero();
    }

    private JsonObject results() throws IOException {
        return JsonParser.parseString(Files.readString(folder.resolve("results.json")))
                .getAsJsonObject();
    }
}
