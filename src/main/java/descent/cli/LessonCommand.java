package descent.cli;

import descent.Rules;
import descent.data.AtomicFile;
import descent.kata.check.StudentRules;
import descent.kata.lesson.Lesson;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes an exercise's lesson as a page and opens it where somebody can see it. */
@Command(
        name = "lesson",
        description = "Explains a rule on a page: why, the formula, what it does, and what goes wrong.",
        mixinStandardHelpOptions = true)
final class LessonCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "NAME",
            description = "An exercise's number or name, or `which-optimizer`, which chooses among all rules.")
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
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "unknown lesson \"%s\": %s, or %s"
                                .formatted(name, ExerciseArgument.remedy(name), Lesson.CHOICE)));
        Path folder = out.orElseGet(() -> Folders.usual("lessons"));
        AtomicFile.check(folder);
        Consumer<String> notes = Notes.to(spec.commandLine());
        Rules rules = mine ? StudentRules.in(Path.of(""), notes) : Rules.SOLUTIONS;
        Path file = new LessonPages(folder, rules, notes).write(lesson);
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.println("wrote " + file);
        terminal.flush();
        if (!quiet) {
            Browser.open(file);
        }
    }
}
