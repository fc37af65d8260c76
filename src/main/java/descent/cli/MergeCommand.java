package descent.cli;

import descent.data.AtomicFile;
import descent.grade.batch.GradeStore;
import descent.grade.batch.Merge;
import descent.grade.batch.StoredGrade;
import descent.grade.course.Bookkeeping;
import descent.grade.format.ClassGrades;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts the parts of a class together. */
@Command(
        name = "merge",
        description = "Puts together what `grade`, `sweep` or `contest` with --shard wrote, and reports on the whole.",
        footer = {
            "",
            "Exit status: 0 all there; 1 some submission is missing or could not be graded; 2 the call was wrong."
        })
final class MergeCommand extends DescentCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", arity = "1..*", description = "The folder of each part.")
    private List<Path> folders;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the whole goes.")
    private Path out;

    @Option(names = "--roster", paramLabel = "CSV", description = "Who takes the course, for a class of submissions.")
    private Optional<Path> roster;

    @Override
    public Integer call() {
        if (folders.stream().anyMatch(folder -> absolute(folder).equals(absolute(out)))) {
            throw new IllegalArgumentException("%s is a part itself: choose another --out".formatted(out));
        }
        if (Call.read(folders.get(0)).isPresent()) {
            return again(Call.merge(folders, out));
        }
        Merge merge = Merge.of(folders);
        AtomicFile.check(out);
        merge.run().write(out);
        merge.grades().forEach(new GradeStore(out)::save);
        ClassGrades grades = new ClassGrades(
                merge.run().basis().seed(),
                merge.run().basis().version(),
                merge.grades().stream().map(StoredGrade::grade).toList(),
                merge.notes());
        return Summary.write(Bookkeeping.of(out, GradeCommand.course(), roster), grades, out());
    }

    /** What the parts have finished is taken over; what is missing is done here. */
    private int again(Call call) {
        List<String> arguments = new ArrayList<>(call.arguments());
        arguments.addAll(List.of("--out", out.toString()));
        return Main.execute(out(), line().getErr(), arguments.toArray(String[]::new));
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
