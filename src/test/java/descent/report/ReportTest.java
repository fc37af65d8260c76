package descent.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import descent.train.Results;
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
    void putsItsAnswerFirstOnThePageAndLastInTheTerminal() {
        Report report = Report.ofTraining("t", "s", MadeUp.mnist(1), MadeUp.published());
        assertThat(report.page(MadeUp.ENVIRONMENT).sections())
                .extracting(Section::heading)
                .containsExactly("In the end", "Curves", "Figures", "Rules", "Setting");
        assertThat(report.text())
                .containsSubsequence("batch loss after", "test accuracy (%) after", "beside published");
    }

    /** The notebook has 97.10 and 97.42 where ours are 97.08 and 97.41. */
    @Test
    void answersInASentenceWithThePublishedFiguresBeside() {
        Section answer = Report.ofTraining("t", "s", MadeUp.mnist(1), MadeUp.published())
                .answer()
                .orElseThrow();
        assertThat(((Paragraph) answer.blocks().get(0)).text())
                .isEqualTo(
                        "After 3,000 iterations Adadelta has 97.47 % of the test samples right, the most, and Adagrad "
                                + "95.44 %, the fewest; of the figures of the notebook, 2 of 2 lie within one percentage point of "
                                + "ours.");
        assertThat(((Table) answer.blocks().get(1)).title()).contains("beside published figures");
    }

    @Test
    void countsAPublishedFigureThatIsFarOff() {
        Results off = MadeUp.results(MadeUp.lane("Adam", 0, MadeUp.evaluation(3000, 0.1, 0.1, 0.95)));
        Section answer =
                Report.ofTraining("t", "s", off, MadeUp.published()).answer().orElseThrow();
        assertThat(((Paragraph) answer.blocks().get(0)).text())
                .isEqualTo("After 3,000 iterations Adam has 95.00 % of the test samples right; of the figures of the "
                        + "notebook, 0 of 1 lie within one percentage point of ours.");
    }

    @Test
    void foldsTheTableOfBatchLosses() {
        Report report = Report.ofTraining("t", "s", MadeUp.mnist(1), List.of());
        String html = report.page(MadeUp.ENVIRONMENT)
                .using(Library.shared("plotly.js"))
                .html();
        String folded = html.replaceFirst("(?s).*<details>", "").replaceFirst("(?s)</details>.*", "");
        assertThat(folded).contains("MNIST: batch loss after").doesNotContain("test loss after");
        assertThat(html).containsOnlyOnce("<details>");
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
