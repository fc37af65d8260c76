package descent.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ShortcutsTest {
    @Test
    void namesWhatAClassFileMentions() throws IOException {
        assertThat(Shortcuts.in(file(WorkerProcess.class))).contains("processes", "threads");
        assertThat(Shortcuts.in(file(TemporaryFolders.class))).contains("files");
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

    @Test
    void findsOperationsThatAreCalledByName() throws IOException {
        assertThat(Shortcuts.in(file(ByName.class))).containsExactly("ND4J's operations by name");
    }

    @Test
    void findsMethodHandlesThatAreLookedUpAndNotThoseOfLambdas() throws IOException {
        assertThat(Shortcuts.in(file(LookedUp.class))).contains("reflection");
        assertThat(Shortcuts.in(file(WithLambda.class))).isEmpty();
    }

    @Test
    void findsWhatAHelperInAnotherFileDoes() throws IOException {
        String own = "descent.grade.ShortcutsTest$Helped";
        Map<String, byte[]> all = Map.of(
                own,
                file(Helped.class),
                "descent.grade.ShortcutsTest$ByName",
                file(ByName.class),
                "descent.grade.ShortcutsTest$LookedUp",
                file(LookedUp.class));

        assertThat(Shortcuts.in(Set.of(own), all)).containsExactly("ND4J's operations by name");
    }

    private static final class ByName {
        static Object op() {
            return org.nd4j.linalg.api.ops.DynamicCustomOp.builder("adam").build();
        }
    }

    private static final class LookedUp {
        static Object lookup() {
            return java.lang.invoke.MethodHandles.lookup();
        }
    }

    private static final class WithLambda {
        static Runnable nothing(int n) {
            return () -> Math.abs(n);
        }
    }

    private static final class Helped {
        static Object op() {
            return ByName.op();
        }
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
