package descent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadmeTest {
    static List<String> examples() throws IOException {
        return Snippets.in(Files.readString(Path.of("README.md")));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleCompiles(String example, @TempDir Path classes) {
        Snippets.assertCompiles(example, classes);
    }
}
