package descent.experiment.race;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import descent.function.Beale;
import descent.function.DoubleWell;
import descent.function.Saddle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RaceReportTest {
    private static final long SIX_MEGABYTES = 6_000_000;

    @TempDir
    private Path folder;

    @Test
    void leavesAPageTwoStillsAndAnAnimation() throws IOException {
        List<Path> files = new RaceReport(MadeUpRace.on(new Beale()), List.of("A remark.")).writeTo(folder);
        assertThat(files)
                .extracting(file -> folder.relativize(file).toString())
                .containsExactly("index.html", "race.png", "race.svg", "race.gif");
        assertThat(files).allMatch(Files::exists);
        assertThat(Files.size(files.get(0))).isLessThan(SIX_MEGABYTES);
        assertThat(Files.readString(files.get(0)))
                .contains("Race: beale", "A remark.", "diverged at step 1", "Moré, Garbow and Hillstrom");
    }

    @Test
    void aGallerysPagesLeadToEachOtherAndShareTheLibrary() throws IOException {
        List<RaceReport> races = List.of(
                new RaceReport(MadeUpRace.on(new Saddle()), List.of()),
                new RaceReport(MadeUpRace.on(new DoubleWell()), List.of()));
        new RaceGallery("Two races", "A saddle and a well.").writeTo(folder, races);
        String index = Files.readString(folder.resolve("index.html"));
        for (String name : List.of("saddle", "double-well")) {
            assertThat(index).contains("href=\"" + name + "/index.html\"", "src=\"" + name + "/race.png\"");
            assertThat(folder.resolve(name).resolve("race.png")).exists();
            assertThat(folder.resolve(name).resolve("index.html"))
                    .content()
                    .contains("src=\"../plotly.js\"")
                    .hasSizeLessThan(1_000_000);
        }
        assertThat(folder.resolve("plotly.js")).exists();
    }

    @Test
    void everyLaneIsATrailWithAHeadInEachPlot() {
        RaceResult result = MadeUpRace.on(new Beale());
        ContourGround ground = new ContourGround(Landscape.of(new Beale(), 11));
        for (MovingPlot plot :
                List.of(new SurfacePlot(result, ground), new ContourPlot(result, ground), new ValuePlot(result))) {
            JsonObject json = plot.plotly();
            assertThat(json.get("steps").getAsInt()).isEqualTo(20);
            for (int i = 0; i < json.getAsJsonArray("data").size(); i++) {
                JsonObject trace = json.getAsJsonArray("data").get(i).getAsJsonObject();
                if (trace.has("meta") && trace.getAsJsonObject("meta").has("headOf")) {
                    int line = trace.getAsJsonObject("meta").get("headOf").getAsInt();
                    JsonObject trail = json.getAsJsonArray("data").get(line).getAsJsonObject();
                    assertThat(trail.get("name")).isEqualTo(trace.get("name"));
                    var ends = trail.getAsJsonObject("meta").getAsJsonArray("trail");
                    assertThat(ends.get(ends.size() - 1).getAsInt())
                            .isEqualTo(trail.getAsJsonArray("x").size());
                }
            }
        }
    }

    @Test
    void theTextIsATableWithItsRemarksInEightyColumns() {
        String text = new RaceReport(MadeUpRace.on(new Beale()), List.of("word ".repeat(40))).text();
        assertThat(text.lines()).allMatch(line -> line.length() <= 80);
        assertThat(text).contains("η: given");
    }
}
