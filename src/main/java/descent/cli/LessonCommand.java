package descent.cli;

import descent.Rules;
import descent.kata.Exercise;
import descent.kata.lesson.Lesson;
import descent.report.AtomicFile;
import descent.report.Page;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
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
                        "unknown lesson \"%s\": choose a number from 1 to %d, a name like Adam, or %s"
                                .formatted(name, Exercise.ALL.size(), Lesson.CHOICE)));
        Path folder = out.orElseGet(() -> Folders.usual("lessons"));
        AtomicFile.check(folder);
        Path file = folder.resolve(lesson.fileName());
        page(lesson).write(file);
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.println("wrote " + file);
        terminal.flush();
        if (!quiet) {
            Browser.open(file);
        }
    }

    /** Without rules to run there is still the text. */
    private Page page(Lesson lesson) {
        if (!mine && !Reference.isHere()) {
            return plain(lesson, "the pictures need solutions/ or --mine");
        }
        try {
            return lesson.drawnBy(mine ? Rules.EXERCISES : Rules.SOLUTIONS);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            if (!mine) {
                throw e;
            }
            return plain(lesson, "your own rules cannot draw the pictures yet: " + e.getMessage());
        }
    }

    private Page plain(Lesson lesson, String why) {
        Notes.to(spec.commandLine()).accept(why);
        return lesson.withoutPictures("There is a picture here where there are rules to draw it: " + why + ".");
    }
}
