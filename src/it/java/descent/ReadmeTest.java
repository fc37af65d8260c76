package descent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadmeTest {
    private static final Path EXAMPLES = Path.of(".github", "EXAMPLES.md");

    static List<String> examples() throws IOException {
        List<String> all = new ArrayList<>(Snippets.in(Files.readString(Path.of("README.md"))));
        all.addAll(Snippets.in(Files.readString(EXAMPLES)));
        return all;
    }

    @Test
    void thereAreTenExamplesOfTheLibrary() throws IOException {
        assertThat(Snippets.in(Files.readString(EXAMPLES))).hasSize(10);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleCompiles(String example, @TempDir Path classes) {
        Snippets.assertCompiles(example, classes);
    }
}
