package descent.cli;

import descent.Rules;
import descent.data.AtomicFile;
import descent.kata.check.StudentRules;
import descent.kata.lesson.Lesson;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes an exercise's lesson as a page and opens it where somebody can see it. */
@Command(
        name = "lesson",
        description = "Explains a rule on a page: why, the formula, what it does, and what goes wrong.")
final class LessonCommand extends DescentCommand implements Runnable {
    @Parameters(
            paramLabel = "NAME",
            description = "An exercise's number or name, or `which-optimizer`, `does-it-pay`, `averaging-workers`.")
    private String name;

    @Option(names = "--mine", description = "Your own rules draw the pictures.")
    private boolean mine;

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write; target/lessons in a clone.")
    private Optional<Path> out;

    @Option(names = "--no-browser", description = "Only write the page.")
    private boolean quiet;

    @Override
    public void run() {
        Lesson lesson = Lesson.find(name)
                .orElseThrow(() -> refused("unknown lesson \"%s\": %s, or %s"
                        .formatted(
                                name,
                                ExerciseArgument.remedy(name),
                                Lesson.others().stream().map(Lesson::name).collect(Collectors.joining(", or ")))));
        Path folder = out.orElseGet(() -> Folders.usual("lessons"));
        AtomicFile.check(folder);
        Rules rules = mine ? StudentRules.in(Path.of(""), notes()) : Rules.SOLUTIONS;
        Path file = new LessonPages(folder, rules, notes()).write(lesson);
        wrote(file);
        if (!quiet) {
            Browser.open(file);
        }
    }
}
