package descent.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    @Test
    void leavesJsonPageAndPictures(@TempDir Path folder) {
        List<Path> files = Report.of(MadeUp.mnist(1), List.of()).writeTo(folder);
        assertThat(files)
                .extracting(file -> folder.relativize(file).toString())
                .containsExactly(
                        "results.json",
                        "index.html",
                        "accuracy.png",
                        "accuracy.svg",
                        "test-loss.png",
                        "test-loss.svg",
                        "batch-loss.png",
                        "batch-loss.svg");
        assertThat(files).allSatisfy(file -> assertThat(file).isNotEmptyFile());
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
