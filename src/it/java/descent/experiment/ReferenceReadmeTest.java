package descent.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import descent.experiment.reference.ReferenceResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReferenceReadmeTest {
    @Test
    void theSolutionsReadmeShowsTheResultsThatAreKept() throws IOException {
        assertThat(Files.readString(Path.of("solutions", "README.md")))
                .contains("-->\n\n" + ReferenceResults.kept().markdown() + "\n<!-- end of results -->");
    }

    @Test
    void whatIsKeptIsReadAndWrittenWithoutLoss() throws IOException {
        assertThat(Files.readString(ReferenceResults.KEPT))
                .isEqualTo(ReferenceResults.kept().text());
    }
}
