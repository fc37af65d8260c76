package descent.cli;

import descent.Rules;
import descent.kata.Exercise;
import descent.kata.check.Project;
import descent.kata.lesson.Lesson;
import descent.kata.state.State;
import descent.kata.watch.Aids;
import descent.rule.RuleNames;
import descent.student.ClassPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What the keys of {@code watch} call: the commands of the same names. */
final class Commands implements Aids {
    /** Curved, and plain enough that every rule gets somewhere. */
    private static final String FUNCTION = "beale";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_LINES = 40;
    private static final int SIGNALLED = 128;

    private final Path folder;

    Commands(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<String> hint(Exercise exercise) {
        return HintCommand.ofLesson(exercise, State.of(folder));
    }

    @Override
    public List<String> list() {
        return new Standings(new Project(folder)).table().text().lines().toList();
    }

    @Override
    public List<String> race(Exercise exercise) {
        if (!RuleNames.isRule(exercise.name())) {
            return List.of("  " + exercise.name() + " is no rule that could race. The lesson has pictures: press e.");
        }
        Path page = Folders.usual("races", FUNCTION + "-" + exercise.name()).toAbsolutePath();
        Path index = page.resolve("index.html");
        long before = index.toFile().lastModified(); // 0 if it is not there
        List<String> lines = new ArrayList<>(
                printed(List.of("race", FUNCTION, "--mine", "--with", exercise.name(), "--out", page.toString())));
        if (index.toFile().lastModified() == before) {
            lines.add("Nothing has raced. The lesson has pictures: press e.");
        } else {
            Browser.open(index);
        }
        return lines.stream().map(line -> "  " + line).toList();
    }

    /** What a command prints in a process of its own: a student's rule may loop, or end it. */
    private List<String> printed(List<String> command) {
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                ClassPath.own().toString(),
                Main.class.getName());
        List<String> lines = new ArrayList<>();
        try {
            Process process = new ProcessBuilder(
                            Stream.concat(java.stream(), command.stream()).toList())
                    .directory(folder.toAbsolutePath().toFile())
                    .redirectErrorStream(true)
                    .start();
            process.onExit()
                    .completeOnTimeout(process, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .thenAccept(Process::destroyForcibly);
            try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
                out.lines()
                        .filter(line -> !line.startsWith("WARNING: "))
                        .limit(MOST_LINES)
                        .forEach(lines::add);
            }
            return process.waitFor() > SIGNALLED
                    ? List.of("it was given up after %d seconds".formatted(PATIENCE.toSeconds()))
                    : lines;
        } catch (IOException e) {
            throw new UncheckedIOException("no process can be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return lines;
        }
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
