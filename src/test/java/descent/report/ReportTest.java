package descent.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    @Test
    void leavesJsonPageAndPictures(@TempDir Path folder) {
        List<Path> files =
                Report.ofTraining("t", "s", MadeUp.mnist(1), List.of()).writeTo(folder);
        assertThat(files)
                .extracting(file -> folder.relativize(file).toString())
                .containsExactly(
                        "results.json",
                        "index.html",
                        "results.csv",
                        "mnist-test-accuracy.png",
                        "mnist-test-accuracy.svg",
                        "mnist-test-loss.png",
                        "mnist-test-loss.svg",
                        "mnist-batch-loss.png",
                        "mnist-batch-loss.svg");
        assertThat(files).allSatisfy(file -> assertThat(file).isNotEmptyFile());
    }

    @Test
    void leavesTheTerminalsTablesForOtherPrograms(@TempDir Path folder) throws IOException {
        Report report = Report.ofTraining("t", "s", MadeUp.mnist(1), MadeUp.published());
        JsonObject json = JsonParser.parseString(Files.readString(
                        report.writeTo(folder, "descent run mnist").get(0)))
                .getAsJsonObject();
        assertThat(json.get("title").getAsString()).isEqualTo("t");
        Table[] tables = new Gson().fromJson(json.get("tables"), Table[].class);
        assertThat(tables).extracting(Table::text).containsExactly(report.text().split("(?<=\n)\n"));
    }

    @Test
    void putsWhatCanBeLookedAtFirstOnThePageAndLastInTheTerminal() {
        Report report = Report.ofTraining("t", "s", MadeUp.mnist(1), MadeUp.published());
        assertThat(report.page(MadeUp.ENVIRONMENT).sections())
                .extracting(Section::heading)
                .containsExactly("Curves", "Figures", "Rules", "Setting");
        assertThat(report.text())
                .containsSubsequence("batch loss after", "test accuracy (%) after", "beside published");
    }

    @Test
    void knowsWhatItRunsOn() {
        Environment environment = Environment.current();
        assertThat(environment.descent()).matches("\\d+\\.\\d+.*");
        assertThat(environment.nd4j()).startsWith("1.0.0-");
        assertThat(environment.backend()).isNotBlank();
        assertThat(Environment.version("/no/such.properties")).isEqualTo("unknown");
    }
}
