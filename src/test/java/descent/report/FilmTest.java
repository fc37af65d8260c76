package descent.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmTest {
    private static final List<Double> X = List.of(0.0, 1.0, 2.0);

    private static final Film FILM = new Film(
            "Growing", List.of(frame("start", 0, 0, 0), frame("middle", 0, 1, Double.NaN), frame("end", 0, 1, 2)));

    @Test
    void handsThePlayerEachFrameOfWhatMoves() {
        JsonObject plot = FILM.plotly();
        assertThat(plot.get("steps").getAsInt()).isEqualTo(2);
        assertThat(plot.getAsJsonArray("labels").toString()).isEqualTo("[\"start\",\"middle\",\"end\"]");
        JsonObject line = trace(plot, 1);
        assertThat(line.getAsJsonObject("meta").get("lane").getAsString()).isEqualTo("Adam");
        assertThat(line.getAsJsonObject("meta").get("frames").toString())
                .isEqualTo("[[0.0,0.0,0.0],[0.0,1.0,null],[0.0,1.0,2.0]]");
        assertThat(line.get("y").toString()).isEqualTo("[0.0,1.0,2.0]");
    }

    @Test
    void leavesWhatStandsStillAlone() {
        assertThat(trace(FILM.plotly(), 0).getAsJsonObject("meta").has("frames"))
                .isFalse();
    }

    @Test
    void theDataBehindTheLinesAreNoLane() {
        assertThat(FILM.lanes()).containsExactly("Adam");
        JsonObject cloud = trace(FILM.plotly(), 0);
        assertThat(cloud.getAsJsonObject("meta").has("lane")).isFalse();
        String light = cloud.getAsJsonObject("marker").get("color").getAsString();
        JsonObject dark = cloud.getAsJsonObject("meta").getAsJsonObject("dark");
        assertThat(dark.getAsJsonObject("marker").get("color").getAsString()).isNotEqualTo(light);
    }

    @Test
    void refusesNoFramesAndFramesThatDoNotGoTogether() {
        assertThatThrownBy(() -> new Film("Empty", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Empty");
        Film.Frame other = new Film.Frame(
                "other", new Figure("t", Axis.linear("x"), Axis.linear("y"), List.of(Series.line("Adam", X, X))));
        assertThatThrownBy(() -> new Film("Mixed", List.of(FILM.frames().get(0), other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Mixed", "other");
    }

    @Test
    void aReportLeavesOnePictureAFrame(@TempDir Path folder) {
        Report report = new Report("t", "s", MadeUp.mnist(1), List.of(Section.of("Film", FILM)));
        assertThat(report.writeTo(folder)).last().isEqualTo(folder.resolve("growing"));
        assertThat(folder.resolve("growing"))
                .isDirectoryContaining(file -> file.endsWith("000-start.png"))
                .isDirectoryContaining(file -> file.endsWith("001-middle.png"))
                .isDirectoryContaining(file -> file.endsWith("002-end.png"));
    }

    private static JsonObject trace(JsonObject plot, int index) {
        JsonArray data = plot.getAsJsonArray("data");
        return data.get(index).getAsJsonObject();
    }

    private static Film.Frame frame(String label, double... y) {
        List<Double> line = List.of(y[0], y[1], y[2]);
        Figure figure = new Figure(
                label,
                Axis.linear("x"),
                Axis.linear("y"),
                List.of(Series.cloud("data", X, X), Series.line("Adam", X, line)));
        return new Film.Frame(label, figure);
    }
}
