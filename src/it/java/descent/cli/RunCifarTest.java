package descent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import descent.data.Cifar10;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a few made-up images in CIFAR-10's format: 32 in each training file, so that 128 of 160 are two batches of 64. */
class RunCifarTest extends CommandCalls {
    private static final int RECORD = 1 + 3 * 32 * 32;

    @TempDir
    private static Path data;

    @BeforeAll
    static void makeImages() throws IOException {
        SplittableRandom random = new SplittableRandom(10);
        for (int file = 1; file <= 5; file++) {
            Files.write(data.resolve("data_batch_" + file + ".bin"), images(32, random));
        }
        Files.write(data.resolve("test_batch.bin"), images(20, random));
        Files.write(data.resolve("batches.meta.txt"), Cifar10.LABELS);
    }

    /** The class shows in the brightness. */
    private static byte[] images(int count, SplittableRandom random) {
        byte[] bytes = new byte[count * RECORD];
        for (int i = 0; i < bytes.length; i++) {
            int label = (i / RECORD) % 10;
            bytes[i] = (byte) (i % RECORD == 0 ? label : 20 * label + random.nextInt(50));
        }
        return bytes;
    }

    @Test
    void validatesAfterEachEpochAndTestsTheBestCheckpointOnce() throws IOException {
        JsonObject results = run("cifar", "--epochs", "3");
        assertThat(results.getAsJsonObject("data").get("train").getAsInt()).isEqualTo(128);
        assertThat(results.getAsJsonObject("data").get("validation").getAsInt()).isEqualTo(32);
        assertThat(lanes(results))
                .extracting(lane -> lane.get("lane").getAsString())
                .containsExactly("GradientDescent", "Momentum", "WeightDecay", "Adam");
        for (JsonObject lane : lanes(results)) {
            assertThat(iterations(lane)).containsExactly(2, 4, 6);
            assertThat(lane.getAsJsonObject("selected").get("testLoss").getAsDouble())
                    .isPositive();
        }
        assertThat(out.toString()).contains("the best checkpoint on the validation samples, tested once");
        assertThat(folder.resolve("checkpoints")).isDirectoryContaining("glob:**/Adam-0-*.npz");
    }

    @Test
    void trainsLongerFromTheCheckpointsOfARunThatIsDone() throws IOException {
        run("cifar", "--epochs", "1", "--with", "Adam");
        JsonObject longer = run("cifar", "--epochs", "3", "--with", "Adam", "--resume");
        JsonObject atOnce = run("cifar", "--epochs", "3", "--with", "Adam");
        assertThat(losses(lanes(longer).get(0))).isEqualTo(losses(lanes(atOnce).get(0)));
    }

    @Test
    void imagesThatAreCroppedAndFlippedGiveOtherCurvesTheSameOnEachRun() throws IOException {
        String plain = points("cifar", "--epochs", "2", "--with", "Adam");
        String augmented = points("cifar", "--epochs", "2", "--with", "Adam", "--crop-and-flip");
        assertThat(augmented).isNotEqualTo(plain);
        assertThat(points("cifar", "--epochs", "2", "--with", "Adam", "--crop-and-flip"))
                .isEqualTo(augmented);
    }

    private String points(String... arguments) throws IOException {
        return lanes(run(arguments)).get(0).get("points").toString();
    }

    @Test
    void asPublishedRunsWithAndWithoutTheSoftmaxThatIsTooMany() throws IOException {
        JsonObject results = run("cifar", "--epochs", "2", "--as-published", "--with", "GradientDescent");
        assertThat(lanes(results))
                .extracting(lane -> lane.get("lane").getAsString())
                .containsExactly("GradientDescent", "GradientDescent, one softmax");
        // Probabilities taken for scores: no loss is below ln(e + 9) − 1 = 1.46 or above ln(1 + 9/e) + 1 = 2.46.
        assertThat(losses(lanes(results).get(0))).allMatch(loss -> loss > 1.46 && loss < 2.47);
        assertThat(Files.readString(folder.resolve("index.html")))
                .contains("Two softmaxes", "a network that is certain, and right, still has a loss of");
    }

    @Test
    void aShortRunBeginsLikeALongOne() throws IOException {
        JsonObject results = run("cifar", "--epochs", "2", "--batches", "1", "--with", "Momentum");
        assertThat(iterations(lanes(results).get(0))).containsExactly(1, 2);
    }

    @Test
    void startsFromWeightsThatAnotherRunHasSaved() throws IOException {
        run("cifar", "--epochs", "1", "--with", "Adam", "--save-weights");
        Path weights = folder.resolve("weights").resolve("Adam-0.npz");
        assertThat(weights).exists();
        JsonObject further = run("cifar", "--epochs", "1", "--with", "Adam", "--weights", weights.toString());
        JsonObject afresh = run("cifar", "--epochs", "1", "--with", "Adam");
        assertThat(losses(lanes(further).get(0)))
                .isNotEqualTo(losses(lanes(afresh).get(0)));
    }

    @Test
    void nothingToGoOnFromIsSaidAndNoProblem() throws IOException {
        JsonObject resumed = run("cifar", "--epochs", "1", "--with", "Momentum", "--resume");
        assertThat(err.toString()).contains("nothing to go on from", "starting from the beginning");
        JsonObject afresh = run("cifar", "--epochs", "1", "--with", "Momentum");
        assertThat(losses(lanes(resumed).get(0))).isEqualTo(losses(lanes(afresh).get(0)));
    }

    @Test
    void aDamagedCheckpointIsNamedBeforeAnythingIsTrained() throws IOException {
        run("cifar", "--epochs", "1", "--with", "Adam");
        Path checkpoint;
        try (Stream<Path> files = Files.list(folder.resolve("checkpoints"))) {
            checkpoint = files.filter(file -> file.toString().endsWith(".npz"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(checkpoint, "rubbish");
        assertThat(execute("run", "cifar", "--data", data.toString(), "--out", folder.toString(), "--resume"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "descent: " + checkpoint + " is damaged",
                        "Delete " + checkpoint.getFileName() + ", and its lane starts");
        assertThat(checkpoint).hasContent("rubbish");
    }

    private JsonObject run(String... arguments) throws IOException {
        List<String> call = new ArrayList<>(List.of("run"));
        call.addAll(Arrays.asList(arguments));
        call.addAll(List.of("--data", data.toString(), "--out", folder.toString()));
        assertThat(execute(call.toArray(String[]::new))).as(err.toString()).isZero();
        return JsonParser.parseString(Files.readString(folder.resolve("results.json")))
                .getAsJsonObject();
    }

    private static List<JsonObject> lanes(JsonObject results) {
        return objects(results.getAsJsonArray("lanes"));
    }

    private static List<Integer> iterations(JsonObject lane) {
        return objects(lane.getAsJsonArray("points")).stream()
                .map(point -> point.get("iteration").getAsInt())
                .toList();
    }

    private static List<Double> losses(JsonObject lane) {
        return objects(lane.getAsJsonArray("points")).stream()
                .flatMap(point -> Stream.of(point.get("trainLoss"), point.get("validationLoss")))
                .map(JsonElement::getAsDouble)
                .toList();
    }

    private static List<JsonObject> objects(JsonArray array) {
        List<JsonObject> objects = new ArrayList<>();
        array.forEach(element -> objects.add(element.getAsJsonObject()));
        return objects;
    }
}
