package descent.experiment.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descent.report.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceResultsTest {
    private static final String RESULTS = """
            {"command": "descent run mnist --data '/some where/mnist' --seeds 5 --out runs/01-mnist --resume",
             "date": "2026-11-29T09:00:00Z", "title": "Optimizers", "summary": "All of them.",
             "environment": {"descent": "1.0", "commit": "0123456789abcdef0123-dirty", "nd4j": "1.0.0-M2.1", "backend": "CPU",
                             "java": "17", "system": "Linux", "processor": "Abacus", "cores": 2},
             "tables": [
               {"title": "accuracy", "columns": [{"header": "rule", "kind": "LANE"}, {"header": "ours", "kind": "NUMBER"},
                 {"header": "seconds", "kind": "NUMBER"}], "rows": [["A|B", "97.05", "1.5"]],
                "notes": ["of 5 seeds", "seconds: of training"]},
               {"title": "After 5 s of training", "columns": [], "rows": [], "notes": []}]}
            """;

    private static final ReferenceResults NONE = new ReferenceResults(Map.of());

    @TempDir
    private Path folder;

    private ReferenceResults found() throws IOException {
        Files.createDirectories(folder.resolve("01-mnist"));
        Files.writeString(folder.resolve("01-mnist").resolve("results.json"), RESULTS);
        return NONE.with(folder);
    }

    @Test
    void takesOverTheCommandWithoutItsPlaces() throws IOException {
        assertThat(found().runs().get("01-mnist").environment().command()).isEqualTo("descent run mnist --seeds 5");
    }

    @Test
    void leavesTimesOut() throws IOException {
        List<Table> tables = found().runs().get("01-mnist").tables();
        assertThat(tables).extracting(Table::title).containsExactly("accuracy");
        assertThat(tables.get(0).columns()).extracting(Table.Column::header).containsExactly("rule", "ours");
        assertThat(tables.get(0).rows()).containsExactly(List.of("A|B", "97.05"));
        assertThat(tables.get(0).notes()).containsExactly("of 5 seeds");
    }

    @Test
    void saysOfEachPlannedRunWhenItWasOrThatItIsNotFinished() throws IOException {
        List<List<String>> rows = found().overview().rows();
        assertThat(rows.get(0)).containsExactly("01-mnist", "descent run mnist --seeds 5", "2026-11-29");
        assertThat(rows.get(1)).containsExactly("02-regression", "descent run regression --seeds 5", "not finished");
        assertThat(found().runs().get("01-mnist").origin())
                .isEqualTo("`descent run mnist --seeds 5`, 2026-11-29, Abacus, 2 cores, Descent 1.0 (0123456789-dirty),"
                        + " ND4J 1.0.0-M2.1 on the CPU, Java 17");
    }

    @Test
    void aRunThatIsShorterThanPlannedSaysHowFarItGot() throws IOException {
        Files.createDirectories(folder.resolve("10-cifar"));
        Files.writeString(
                folder.resolve("10-cifar").resolve("results.json"),
                RESULTS.replaceFirst("run mnist .*resume", "run cifar --epochs 30 --resume"));
        assertThat(NONE.with(folder).overview().rows())
                .anySatisfy(row -> assertThat(row)
                        .contains(
                                "descent run cifar --epochs 100",
                                "2026-11-29, not finished: so far descent run cifar --epochs 30"));
    }

    @Test
    void whatIsNotRunAgainStays() throws IOException {
        ReferenceResults first = found();
        Files.delete(folder.resolve("01-mnist").resolve("results.json"));
        Files.createDirectories(folder.resolve("03-regimes"));
        Files.writeString(folder.resolve("03-regimes").resolve("results.json"), RESULTS);
        assertThat(first.with(folder).runs()).containsOnlyKeys("01-mnist", "03-regimes");
    }

    @Test
    void aFolderWithoutARunAndADamagedOneAreRefused() throws IOException {
        assertThatThrownBy(() -> NONE.with(folder))
                .hasMessageContaining("has none of the planned runs: they go to folders named 01-mnist, 02-regression");
        Files.createDirectories(folder.resolve("01-mnist"));
        Files.writeString(folder.resolve("01-mnist").resolve("results.json"), RESULTS.substring(0, 300));
        assertThatThrownBy(() -> NONE.with(folder)).hasMessageContaining("results.json cannot be read: finish its run");
    }

    @Test
    void markdownHasTheTablesWithTheirBarsEscaped() throws IOException {
        assertThat(found().markdown())
                .contains(
                        "### Optimizers\n\n`descent run mnist --seeds 5`, 2026-11-29",
                        "| rule | ours |\n| --- | ---: |\n| A\\|B | 97.05 |\n\nof 5 seeds\n");
    }

    @Test
    void thePageHasASectionForEachRun() throws IOException {
        assertThat(found().page().html())
                .contains("What was run", "Optimizers", "97.05")
                .doesNotContain("JPEG");
    }

    @Test
    void whatCifarWasReadFromIsSaidWithItsFiguresAlone() throws IOException {
        found();
        Files.createDirectories(folder.resolve("10-cifar"));
        Files.writeString(folder.resolve("10-cifar").resolve("results.json"), RESULTS);
        ReferenceResults both = NONE.with(folder);
        assertThat(both.page().html()).containsOnlyOnce("decoded from JPEG");
        assertThat(both.markdown()).containsOnlyOnce("decoded from JPEG");
    }
}
