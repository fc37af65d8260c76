package descent.report;

import static descent.report.MadeUp.evaluation;
import static descent.report.MadeUp.lane;
import static descent.report.MadeUp.results;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import descent.train.Evaluation;
import descent.train.Results;
import descent.train.Selection;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ResultsJsonTest {
    @Test
    void keepsTheKeysInTheirOrder() {
        String json = ResultsJson.of(results(lane("Adam", 7, evaluation(500, 0.27, 0.25, 0.931))), MadeUp.ENVIRONMENT);
        assertThat(json.replaceAll("\\s", "").replaceAll("'run':'[0-9a-f]{64}'".replace('\'', '"'), ""))
                .isEqualTo(
                        "{'command':'descentrunmnist','date':'2026-11-29T02:00:00Z','experiment':'mnist','data':{'name':'MNIST','train':2,'test':2,'sha256':'%s'},'seed':0,"
                                .formatted("0123abcd".repeat(8))
                                .concat("'lanes':[{'lane':'Adam','optimizer':'Plain',")
                                .concat("'hyperparameters':{'learningRate':0.1,'momentum':0.9},")
                                .concat("'state':{'velocity':79510},'seed':7,'batches':'',")
                                .concat(
                                        "'points':[{'iteration':500,'batchLoss':0.27,'testLoss':0.25,'accuracy':0.931}],")
                                .concat("'seconds':1.9,'gradients':3000,'diverged':false}],'seconds':9.4,")
                                .concat(
                                        "'environment':{'descent':'1.0','commit':'0123abc','nd4j':'1.0.0-M2.1','backend':'CPU',")
                                .concat("'java':'17.0.15','system':'Linux6.1amd64','processor':'Abacus','cores':2},")
                                .concat(",'files':[]}")
                                .replace('\'', '"'));
    }

    @Test
    void saysWhichCheckpointWasKeptAndWhatTheTestSamplesSayOfIt() {
        Evaluation evaluation = new Evaluation(500, 0.3, OptionalDouble.of(0.35), 0.25, OptionalDouble.of(0.9), 1);
        Results results = MadeUp.validated(
                MadeUp.selected(lane("Adam", 0, evaluation), new Selection(500, 0.26, OptionalDouble.of(0.89))));
        JsonObject lane = lanes(results).get(0).getAsJsonObject();
        assertThat(lane.get("selected")).hasToString("{\"iteration\":500,\"testLoss\":0.26,\"testAccuracy\":0.89}");
        assertThat(point(lane))
                .hasToString(
                        "{\"iteration\":500,\"batchLoss\":0.3,\"trainLoss\":0.35,\"validationLoss\":0.25,\"accuracy\":0.9}");
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void givesBackEveryFigureBitForBit(
            @ForAll("figures") double batchLoss,
            @ForAll("figures") double testLoss,
            @ForAll("figures") double accuracy) {
        Results results = results(lane("Adam", 0, evaluation(1, batchLoss, testLoss, accuracy)));
        JsonObject point = point(lanes(results).get(0));
        assertThat(bits(point.get("batchLoss"))).isEqualTo(Double.doubleToLongBits(batchLoss));
        assertThat(bits(point.get("testLoss"))).isEqualTo(Double.doubleToLongBits(testLoss));
        assertThat(bits(point.get("accuracy"))).isEqualTo(Double.doubleToLongBits(accuracy));
    }

    @Provide
    Arbitrary<Double> figures() {
        Arbitrary<Double> all =
                Arbitraries.longs().map(Double::longBitsToDouble).map(x -> Double.isNaN(x) ? Double.NaN : x);
        return Arbitraries.oneOf(
                all,
                Arbitraries.doubles().between(0, 1),
                Arbitraries.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0, Double.MIN_VALUE));
    }

    @Test
    void isTheSameTextForEqualResults() {
        assertThat(ResultsJson.of(MadeUp.mnist(2), MadeUp.ENVIRONMENT))
                .isEqualTo(ResultsJson.of(MadeUp.mnist(2), MadeUp.ENVIRONMENT));
    }

    @Test
    void saysWhereALaneDivergedAndWritesWhatIsNoNumberAsText() {
        JsonArray lanes = lanes(MadeUp.mnist(1));
        JsonObject lane = lanes.get(lanes.size() - 1).getAsJsonObject();
        assertThat(lane.get("diverged").getAsBoolean()).isTrue();
        assertThat(lane.get("divergedAt").getAsInt()).isEqualTo(1500);
        JsonObject last = lane.getAsJsonArray("points").get(2).getAsJsonObject();
        assertThat(last.get("testLoss").getAsJsonPrimitive().isString()).isTrue();
        assertThat(last.get("testLoss").getAsString()).isEqualTo("NaN");
    }

    @Test
    void nestsTheRuleInsideARule() {
        JsonArray lanes = lanes(MadeUp.mnist(1));
        JsonObject lane = lanes.get(lanes.size() - 1).getAsJsonObject();
        assertThat(lane.getAsJsonObject("hyperparameters"))
                .hasToString("{\"inner\":{\"optimizer\":\"Plain\",\"learningRate\":9.0,\"momentum\":0.9},\"k\":5}");
    }

    @Test
    void leavesTheAccuracyOutWhereThereAreNoClasses() {
        Results results = results(lane("Adam", 0, new Evaluation(1, 0.5, 0.5, OptionalDouble.empty(), 1)));
        assertThat(point(lanes(results).get(0)).keySet()).containsExactly("iteration", "batchLoss", "testLoss");
    }

    @Test
    void givesBackAnyName() {
        Results results = results(lane(MadeUp.HOSTILE, 0, evaluation(1, 1, 1, 0.5)));
        assertThat(lanes(results).get(0).getAsJsonObject().get("lane").getAsString())
                .isEqualTo(MadeUp.HOSTILE);
    }

    private static JsonArray lanes(Results results) {
        String json = ResultsJson.of(results, MadeUp.ENVIRONMENT);
        return JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("lanes");
    }

    private static JsonObject point(JsonElement lane) {
        return lane.getAsJsonObject().getAsJsonArray("points").get(0).getAsJsonObject();
    }

    private static long bits(JsonElement number) {
        return Double.doubleToLongBits(number.getAsDouble());
    }
}
