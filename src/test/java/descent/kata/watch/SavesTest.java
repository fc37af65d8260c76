package descent.kata.watch;

import static org.assertj.core.api.Assertions.assertThat;

import descent.kata.Exercise;
import descent.kata.check.Project;
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
    private static final Exercise ADAM = Exercise.find("Adam").orElseThrow();
    private static final Exercise RADAM = Exercise.find("RAdam").orElseThrow();

    @TempDir
    private Path folder;

    private final List<Set<Exercise>> seen = new ArrayList<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private Saves saves;

    @BeforeEach
    void begin() throws IOException {
        Files.createDirectories(folder.resolve("exercises/descent/exercises"));
        write(ADAM, "one");
        write(RADAM, "one");
        saves = new Saves(new Project(folder), now::get, seen::add);
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

    private void lookTwice() {
        saves.look();
        saves.look();
    }

    private void write(Exercise exercise, String text) throws IOException {
        Files.writeString(file(exercise), text);
    }

    private Path file(Exercise exercise) {
        return folder.resolve(exercise.file());
    }
}
