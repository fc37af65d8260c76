package descent.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LeftoversTest {
    private static final Owner US = Owner.of(ProcessHandle.current());

    @TempDir
    private Path temporary;

    private Path ours;

    @BeforeEach
    void start() throws IOException {
        ours = folder("grade", US);
    }

    @Test
    void removesTheFoldersOfAGraderThatWasKilled() throws Exception {
        Process killed = grader();
        Owner owner = Owner.of(killed.toHandle());
        Path files = folder("grade", owner);
        Path worker = folder("worker", owner);
        Files.writeString(Files.createDirectories(worker.resolve("cache/deep")).resolve("file"), "text");
        Leftovers.removeBeside(ours);
        assertThat(files).exists();
        assertThat(worker).exists();
        killed.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
        Leftovers.removeBeside(ours);
        assertThat(files).doesNotExist();
        assertThat(worker).doesNotExist();
        assertThat(ours).exists();
    }

    @Test
    void anotherProcessWithTheSameNumberIsNotTheOwner() throws IOException {
        Path old = folder("worker", new Owner(US.space(), US.pid(), US.start() + 1));
        Leftovers.removeBeside(ours);
        assertThat(old).doesNotExist();
    }

    @Test
    void aProcessOfAnotherContainerMayBeAlive() throws IOException {
        Path foreign = folder("grade", new Owner(US.space() + 1, Integer.MAX_VALUE, 1));
        Leftovers.removeBeside(ours);
        assertThat(foreign).exists();
    }

    @Test
    void deletesLinksAndNotWhatTheyLeadTo() throws IOException {
        Path dead = folder("worker", nobody());
        Path precious = Files.writeString(
                Files.createDirectory(temporary.resolve("precious")).resolve("file"), "text");
        Files.createSymbolicLink(dead.resolve("link"), precious.getParent());
        Path link = Files.createSymbolicLink(temporary.resolve(name("grade", nobody())), precious.getParent());
        Leftovers.removeBeside(ours);
        assertThat(dead).doesNotExist();
        assertThat(link).isSymbolicLink();
        assertThat(precious).hasContent("text");
    }

    @Test
    void leavesWhatOnlyLooksAlike() throws IOException {
        for (String name : new String[] {
            "descent-grade123",
            "descent-grader-1-2-3-4",
            "x" + name("worker", nobody()),
            "descent-worker-1-2-3-4x",
            "descent-worker-99999999999999999999-1-1-1"
        }) {
            Files.createDirectory(temporary.resolve(name));
        }
        Files.writeString(temporary.resolve(name("worker", nobody())), "a file");
        Leftovers.removeBeside(ours);
        assertThat(temporary.toFile().list()).hasSize(7);
    }

    /** No process has this number: Linux gives out 2²² at most. */
    private static Owner nobody() {
        return new Owner(US.space(), Integer.MAX_VALUE, 1);
    }

    private static Process grader() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jshell")
                                .toString(),
                        "-s")
                .start();
    }

    private Path folder(String kind, Owner owner) throws IOException {
        return Files.createDirectory(temporary.resolve(name(kind, owner)));
    }

    private static String name(String kind, Owner owner) {
        return "descent-%s-%d-%d-%d-77".formatted(kind, owner.space(), owner.pid(), owner.start());
    }
}
