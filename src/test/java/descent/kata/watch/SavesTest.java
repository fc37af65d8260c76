package descent.kata.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavesTest {
    private static final String ADAM = "Adam.java";
    private static final String RADAM = "RAdam.java";

    @TempDir
    private Path folder;

    private final List<Set<String>> seen = new ArrayList<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private Saves saves;

    @BeforeEach
    void begin() throws IOException {
        Files.createDirectories(folder.resolve("exercises/descent/exercises"));
        write(ADAM, "one");
        write(RADAM, "one");
        saves = new Saves(folder, now::get, seen::add);
    }

    @Test
    void seesNothingWhereNothingChanges() {
        lookTwice();
        assertThat(seen).isEmpty();
    }

    @Test
    void seesAFileThatIsWrittenInPlace() throws IOException {
        write(ADAM, "three");
        lookTwice();
        assertThat(seen).containsExactly(Set.of(ADAM));
    }

    @Test
    void seesASaveOnceHoweverOldItGrows() throws IOException {
        write(ADAM, "three");
        lookTwice();
        now.set(now.get().plusSeconds(60));
        lookTwice();
        assertThat(seen).containsExactly(Set.of(ADAM));
    }

    @Test
    void waitsUntilAFileStaysAsItIs() throws IOException {
        write(ADAM, "");
        saves.look();
        write(ADAM, "three");
        saves.look();
        assertThat(seen).isEmpty();
        saves.look();
        assertThat(seen).containsExactly(Set.of(ADAM));
    }

    @Test
    void seesAFileThatIsRenamedIntoItsPlace() throws IOException {
        Path other = Files.writeString(folder.resolve("Adam.java.swp"), "two");
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(file(ADAM)));
        Files.move(other, file(ADAM), StandardCopyOption.REPLACE_EXISTING);
        lookTwice();
        assertThat(seen).containsExactly(Set.of(ADAM));
    }

    @Test
    void seesAnotherTextOfTheSameLengthAndTime() throws IOException {
        FileTime time = Files.getLastModifiedTime(file(ADAM));
        write(ADAM, "two");
        Files.setLastModifiedTime(file(ADAM), time);
        lookTwice();
        assertThat(seen).containsExactly(Set.of(ADAM));
    }

    @Test
    void seesTwoFilesSavedAtOnceTogether() throws IOException {
        write(ADAM, "three");
        write(RADAM, "three");
        lookTwice();
        assertThat(seen).containsExactly(Set.of(ADAM, RADAM));
    }

    @Test
    void seesAFileDisappearAndComeBack() throws IOException {
        Files.delete(file(ADAM));
        lookTwice();
        write(ADAM, "three");
        lookTwice();
        assertThat(seen).containsExactly(Set.of(ADAM), Set.of(ADAM));
    }

    @Test
    void seesAHelperThatIsMadeAndChangedAndNoEditorsOwnFile() throws IOException {
        write("Averages.java", "one");
        write(".Adam.java.swp", "one");
        write("Adam.java~", "one");
        write("4913", "");
        lookTwice();
        write("Averages.java", "three");
        lookTwice();
        assertThat(seen).containsExactly(Set.of("Averages.java"), Set.of("Averages.java"));
    }

    private void lookTwice() {
        saves.look();
        saves.look();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(file(name), text);
    }

    private Path file(String name) {
        return folder.resolve("exercises/descent/exercises").resolve(name);
    }
}
