package descent.cli;

import descent.Rules;
import descent.kata.Exercise;
import descent.kata.check.Project;
import descent.kata.lesson.Lesson;
import descent.kata.state.State;
import descent.kata.watch.Aids;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the keys of {@code watch} call: the commands of the same names. */
final class Commands implements Aids {
    private final Path folder;

    Commands(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<String> hint(Exercise exercise) {
        return HintCommand.next(exercise, State.of(folder));
    }

    @Override
    public List<String> list() {
        return new Standings(new Project(folder)).table().text().lines().toList();
    }

    @Override
    public List<String> race(Exercise exercise) {
        return List.of("  race FUNCTION --mine races your rules.");
    }

    @Override
    public List<String> lesson(Exercise exercise) {
        List<String> lines = new ArrayList<>();
        Path file = new LessonPages(Folders.usual("lessons"), Rules.SOLUTIONS, why -> lines.add("  " + why))
                .write(Lesson.of(exercise));
        Browser.open(file);
        lines.add("  wrote " + file);
        return lines;
    }
}
