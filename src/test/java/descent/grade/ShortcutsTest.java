package descent.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

final class ShortcutsTest {
    @Test
    void namesWhatAClassFileMentions() throws IOException {
        assertThat(Shortcuts.in(file(WorkerProcess.class))).contains("processes", "threads");
        assertThat(Shortcuts.in(file(Folders.class))).contains("files");
    }

    @Test
    void findsNothingInAnOrdinaryClass() throws IOException {
        assertThat(Shortcuts.in(file(descent.Scheduled.class))).isEmpty();
        assertThat(Shortcuts.in(file(descent.LostTemporary.class))).isEmpty();
    }

    @Test
    void findsNd4jsUpdatersByNameToo() throws IOException {
        assertThat(Shortcuts.in(file(Named.class))).contains("ND4J's own updaters");
    }

    @Test
    void takesAClassFileThatCannotBeReadForSuspicious() {
        assertThat(Shortcuts.in(new byte[] {1, 2, 3})).isNotEmpty();
    }

    private static byte[] file(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            return in.readAllBytes();
        }
    }

    private static final class Named {
        @Override
        public String toString() {
            return "org.nd4j.linalg.learning.AdamUpdater";
        }
    }
}
