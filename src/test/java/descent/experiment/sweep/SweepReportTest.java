package descent.experiment.sweep;

import static descent.experiment.sweep.MadeUpSweep.in;
import static descent.experiment.sweep.MadeUpSweep.plan;
import static descent.experiment.sweep.MadeUpSweep.revealing;
import static descent.experiment.sweep.MadeUpSweep.subject;
import static descent.experiment.sweep.MadeUpSweep.sweep;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import descent.report.Axis;
import descent.report.Figure;
import descent.report.Plot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepReportTest {
    @TempDir
    private Path folder;

    @Test
    void twoHyperparametersOfAGridAreAHeatMapWithACellForEach() {
        SweepResult result =
                sweep(plan(), "learningRate=1e30,0.01,1,0.1", "label=0,1").run(in(folder));
        Plot map = SweepFigures.of(result).get(0);
        JsonObject trace = map.plotly().getAsJsonArray("data").get(0).getAsJsonObject();
        assertThat(trace.get("type").getAsString()).isEqualTo("heatmap");
        JsonArray rows = trace.getAsJsonArray("z");
        assertThat(rows).hasSize(2);
        JsonArray row = rows.get(0).getAsJsonArray(); // learningRate rises: 0.01, 0.1, 1, 1e30
        assertThat(row.get(3).isJsonNull()).as("a gap where it diverged").isTrue();
        double loss = SweepFigures.loss(result.trials().get(2)); // learningRate 0.01, label 0
        assertThat(row.get(0).getAsDouble()).isEqualTo(Math.log10(loss));
        assertThat(trace.getAsJsonArray("x")).as("edges").hasSize(5);
        assertThat(map.plotly()
                        .getAsJsonObject("layout")
                        .getAsJsonObject("xaxis")
                        .get("type")
                        .getAsString())
                .isEqualTo("log");
        assertThat(map.plotly()
                        .getAsJsonObject("layout")
                        .getAsJsonObject("yaxis")
                        .has("type"))
                .isFalse();
    }

    /** Half way between 0.01, 0.1 and 1 on a logarithmic scale, and as far beyond both ends. */
    @Test
    void cellsOfALogarithmicAxisMeetHalfWayOnItsScale() {
        double[] edges = new MapAxis("learningRate", List.of(0.01, 0.1, 1.0), true).edges();
        double root = Math.sqrt(10);
        assertThat(edges).usingComparatorWithPrecision(1e-9).containsExactly(0.01 / root, 0.1 / root, 1 / root, root);
    }

    @Test
    void randomSettingsAreDotsAndEachHyperparameterHasAFigure() {
        Ranges ranges = new Ranges(List.of(Range.parse("learningRate=0.01..1:log"), Range.parse("label=0..1")), 6, 0);
        SweepResult result = Sweep.of(subject(2), ranges, plan()).run(in(folder));
        List<Plot> plots = SweepFigures.of(result);
        assertThat(plots)
                .extracting(Plot::title)
                .containsExactly(
                        "Validation loss by learningRate and label (\u2605 the chosen setting)",
                        "Validation loss by learningRate",
                        "Validation loss by label");
        JsonObject dots = plots.get(0).plotly().getAsJsonArray("data").get(0).getAsJsonObject();
        assertThat(dots.getAsJsonArray("x")).hasSize(6);
        assertThat(dots.get("mode").getAsString()).isEqualTo("markers");
    }

    @Test
    void oneHyperparameterIsALineThatRises() {
        SweepResult result = sweep(plan(), "learningRate=1,0.01,0.1").run(in(folder));
        assertThat(SweepFigures.of(result)).singleElement().satisfies(plot -> {
            Figure figure = (Figure) plot;
            assertThat(figure.series().get(0).x()).containsExactly(0.01, 0.1, 1.0);
            assertThat(figure.x().scale()).isEqualTo(Axis.Scale.LOG);
        });
    }

    @Test
    void theTerminalShowsTheBestFirstAndSaysWhatTheTestSaid() {
        SweepResult result = sweep(plan(), "learningRate=0.01,0.3").run(in(folder));
        double best = result.chosen().orElseThrow().candidate().values().get("learningRate");
        String text = new SweepReport(result).text();
        assertThat(text.lines().skip(3).findFirst().orElseThrow().strip()).startsWith(String.valueOf(best));
        assertThat(text).contains("Chosen: learningRate=" + best, "Test, asked once: accuracy ");
    }

    @Test
    void leavesAPageResultsAndPictures() throws IOException {
        SweepResult result = sweep(revealing(20), "learningRate=0.01,0.1,0.3,1").run(in(folder.resolve("settings")));
        List<Path> files = new SweepReport(result).writeTo(folder, "");
        assertThat(files).allSatisfy(file -> assertThat(file).isNotEmptyFile());
        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .contains(
                        "results.json",
                        "index.html",
                        "validation-loss-by-learningrate.png",
                        "best-validation-accuracy-of-n-settings-and-its-test-accuracy.svg");
        JsonObject json = JsonParser.parseString(Files.readString(files.get(0))).getAsJsonObject();
        assertThat(json.getAsJsonArray("settings")).hasSize(4);
        assertThat(json.getAsJsonObject("chosen").get("testAccuracy").getAsDouble())
                .isEqualTo(result.test().orElseThrow().accuracy().orElseThrow());
        assertThat(json.getAsJsonObject("overTuning").getAsJsonArray("bestOfN")).hasSize(4);
        assertThat(json.getAsJsonObject("data").get("validation").getAsInt()).isEqualTo(50);
        assertThat(Files.readString(files.get(1)))
                .contains("Over-tuning: the luckiest coin", "on 20 validation samples");
    }

    /** The more settings are tried, the better the best looks: a mean over subsets can only rise. */
    @Test
    void theBestOfMoreSettingsNeverLooksWorse() {
        SweepResult result = sweep(revealing(20), "learningRate=0.01,0.1,0.3,1").run(in(folder));
        BestOfN best = OverTuning.of(result).orElseThrow().byFew();
        for (int n = 2; n <= best.count(); n++) {
            assertThat(best.seen(n)).isGreaterThanOrEqualTo(best.seen(n - 1) - 1e-12);
        }
    }

    @Test
    void withoutClassesThereIsNoAccuracy() {
        SweepResult result = Sweep.of(MadeUpSweep.regression(), Grid.parse(List.of("learningRate=0.1")), plan())
                .run(in(folder));
        assertThat(new SweepReport(result).text()).doesNotContain("accuracy");
    }
}
