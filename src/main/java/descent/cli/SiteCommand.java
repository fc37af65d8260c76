package descent.cli;

import descent.Rules;
import descent.data.AtomicFile;
import descent.kata.Course;
import descent.kata.lesson.CourseSite;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes all lessons and races as static files. */
@Command(
        name = "site",
        description = "Writes all lessons, the choice of an optimizer and all races as static pages with an index.")
final class SiteCommand extends DescentCommand implements Runnable {
    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to write.")
    private Path out;

    @Override
    public void run() {
        AtomicFile.check(out);
        Optional<Rules> rules = Reference.rules();
        if (rules.isEmpty()) {
            notes().accept("the lessons are written without pictures, and no races: those need solutions/");
        }
        Path index = new CourseSite(rules, Course.in(Path.of("")).exercises(), line().getErr()::println).writeTo(out);
        wrote(index);
    }
}
