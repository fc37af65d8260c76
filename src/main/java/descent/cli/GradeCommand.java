package descent.cli;

import descent.Require;
import descent.data.AtomicFile;
import descent.grade.Graders;
import descent.grade.IsolationChoice;
import descent.grade.Limits;
import descent.grade.Submission;
import descent.grade.batch.Submissions;
import descent.grade.course.Bookkeeping;
import descent.grade.deploy.GraderZip;
import descent.grade.format.StudentFileNames;
import descent.kata.Course;
import descent.kata.Exercise;
import descent.shard.Scheduler;
import descent.shard.Shard;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Grades a class, or writes what grades it elsewhere. */
@Command(
        name = "grade",
        description =
                "Grades a folder of submissions: a page for the class, one for each student, and the usual formats.",
        footer = {
            "",
            "Exit status: 0 every submission was graded, whatever it earned; 1 some could not be graded (call again, and",
            "only those are), or have files and none of an exercise; 2 the call was wrong."
        },
        mixinStandardHelpOptions = true)
final class GradeCommand implements Callable<Integer> {
    private static final int SEED_BITS = 53;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SUBMISSIONS",
            arity = "0..1",
            description =
                    "A folder with a folder or an archive for each submission, as learning platforms hand them out.")
    private Optional<Path> submissions;

    @Option(names = "--single", description = "SUBMISSIONS is one submission itself; its feedback is printed.")
    private boolean single;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the results go; target/grades/... in a clone.")
    private Optional<Path> out;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Decides the cases of all specs; drawn and kept in DIR unless said.")
    private Optional<Long> seed;

    @Option(names = "--jobs", paramLabel = "N", description = "How many side by side; as many as cores unless said.")
    private Optional<Integer> jobs;

    @Option(
            names = "--shard",
            paramLabel = "i/n",
            description = "Only the i-th of n parts; `merge` puts them together.")
    private Optional<String> shard;

    @Option(
            names = "--isolation",
            description =
                    "${COMPLETION-CANDIDATES}; the best that works here unless said. NONE, and only it, has no walls.")
    private Optional<IsolationChoice> isolation;

    @Option(
            names = "--limit",
            paramLabel = "SECONDS",
            description =
                    "The processor time of one submission, 120 unless said; by the clock two and a half times as long.")
    private Optional<Integer> limit;

    @Option(names = "--rerun", paramLabel = "NAME", description = "Grade this submission again; may be repeated.")
    private List<String> rerun = List.of();

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "EXERCISE",
            description = "Grade this exercise alone again, and keep the grades of the others.")
    private List<String> only = List.of();

    @Option(
            names = "--roster",
            paramLabel = "CSV",
            description =
                    "Who takes the course: name, id, email and group. The tables in DIR/exports have a row for each.")
    private Optional<Path> roster;

    @Option(
            names = "--collect",
            paramLabel = "DIR",
            description = "Grade nothing, and write the files that count to DIR/STUDENT/, for JPlag or MOSS.")
    private Optional<Path> collect;

    @Option(names = "--regrade", description = "Grade everything again if --seed is another than DIR's.")
    private boolean regrade;

    @Option(
            names = "--require-sandbox",
            description = "Never grade where neither bwrap nor unshare works, which is usual.")
    private boolean sandboxed;

    @Option(
            names = "--gradescope",
            paramLabel = "OUT.zip",
            description = "Write the grader as a zip file, for Gradescope and for machines without Maven.")
    private Optional<Path> zip;

    @Option(
            names = "--scheduler",
            split = ",",
            paramLabel = "KIND",
            description = "Write the file that has a class graded there into DIR: ${COMPLETION-CANDIDATES}.")
    private List<Scheduler> schedulers = List.of();

    @Option(
            names = "--shards",
            paramLabel = "N",
            description = "In how many parts, for --scheduler (default: ${DEFAULT-VALUE}).",
            defaultValue = "8")
    private int shards;

    @Override
    public Integer call() {
        if (submissions.isEmpty() && zip.isEmpty() && schedulers.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "say what to grade, SUBMISSIONS, or what to write, --gradescope or --scheduler");
        }
        if (zip.isPresent() || !schedulers.isEmpty()) {
            write(seed.orElseGet(GradeCommand::drawn));
        }
        return submissions.map(this::grade).orElse(0);
    }

    /** The files have the seed in them, so that every part and every repetition grades with the same. */
    private void write(long chosen) {
        zip.ifPresent(file -> {
            Expected.in(() -> GraderZip.write(file, chosen, course()));
            wrote(file);
        });
        schedulers.forEach(kind -> wrote(kind.write(folder(), shards, chosen)));
    }

    private int grade(Path where) {
        int atOnce = jobs.orElseGet(() -> Runtime.getRuntime().availableProcessors());
        Require.atLeastOne("jobs", atOnce);
        Shard part = shard.map(Shard::of).orElse(Shard.WHOLE);
        Submissions found = single ? Submissions.single(where) : Submissions.in(where);
        if (collect.isPresent()) {
            found.all().forEach(submission -> collect(submission, collect.get()));
            wrote(collect.get());
            return 0;
        }
        if (!single
                && folder().toAbsolutePath()
                        .normalize()
                        .startsWith(where.toAbsolutePath().normalize())) {
            throw new IllegalArgumentException(
                    "%s lies in %s and would be graded itself: choose another --out".formatted(folder(), where));
        }
        AtomicFile.check(folder());
        Course course = Course.read(course());
        Grading grading = new Grading(
                Bookkeeping.of(folder(), course(), roster),
                new Grading.How(seed, choice(), limits(), atOnce, course),
                new Grading.Again(
                        rerun, only.stream().map(name -> exercise(name, course)).toList(), regrade),
                spec.commandLine().getOut());
        found.ignored().forEach(Notes.to(spec.commandLine()));
        return grading.grade(found, part, single ? Grading.Show.FEEDBACK : Grading.Show.SUMMARY);
    }

    private static void collect(Submission submission, Path where) {
        Path own = where.resolve(StudentFileNames.of(submission.name()));
        Graders.accepted(submission)
                .forEach((name, bytes) ->
                        AtomicFile.write(own.resolve(name), new String(bytes, StandardCharsets.UTF_8)));
    }

    private Limits limits() {
        limit.ifPresent(seconds -> Require.atLeastOne("limit", seconds));
        return limit.map(seconds -> Limits.DEFAULT.in(Duration.ofSeconds(seconds)))
                .orElse(Limits.DEFAULT);
    }

    private static Exercise exercise(String name, Course course) {
        return Exercise.find(name)
                .filter(course.exercises()::contains)
                .orElseThrow(() -> new IllegalArgumentException(
                        "--only %s: there is no such exercise in the course: see list".formatted(name)));
    }

    /** The instructor's: beside this grader where it was unpacked, else in the clone that it runs in. */
    static Path course() {
        return Path.of(System.getProperty("descent.course", Course.FILE.toString()));
    }

    private IsolationChoice choice() {
        IsolationChoice chosen = isolation.orElse(IsolationChoice.BEST);
        if (sandboxed && chosen == IsolationChoice.NONE) {
            throw new ParameterException(
                    spec.commandLine(), "--require-sandbox and --isolation none contradict each other: drop one");
        }
        return chosen;
    }

    private Path folder() {
        return out.orElseGet(() -> Folders.usual(
                "grades",
                submissions
                        .map(where ->
                                where.toAbsolutePath().normalize().getFileName().toString())
                        .orElse("class")));
    }

    private void wrote(Path file) {
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.println("wrote " + file);
        terminal.flush();
    }

    /** A seed that nobody guesses, and that every reader of JSON reads exactly. */
    static long drawn() {
        return new SecureRandom().nextLong() >>> Long.SIZE - SEED_BITS;
    }
}
