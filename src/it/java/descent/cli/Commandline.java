package descent.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import descent.kata.Exercise;
import descent.student.ClassPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The commands that judge a student's files, each in a process of its own, in whose environment every Java says that it
 * has picked up options.
 */
record Commandline(Executor executor) {
    private static final int PAUSE = 200;

    /** What {@code mvn test -Dexercise=…} runs, without Maven, once for each exercise: it shows one report. */
    CompletableFuture<CommandReports> spec(Path project, List<GivenFiles> given) {
        List<String> command = new ArrayList<>(List.of("-Dbasedir=" + project, Launch.class.getName()));
        given.forEach(each -> command.add(each.exercise().id()));
        return running(() -> CommandReports.of(run(project, java(command.toArray(String[]::new)))));
    }

    /** The report on the first one that is red. */
    CompletableFuture<CommandReports> maven(Path project) {
        List<String> command = new ArrayList<>(List.of("mvn", "-o", "-q", "test"));
        if (System.getProperty("localRepository") != null) { // as Surefire says
            command.add("-Dmaven.repo.local=" + System.getProperty("localRepository"));
        }
        return running(() -> CommandReports.of(run(project, command)));
    }

    CompletableFuture<CommandReports> check(Path project, List<GivenFiles> given) {
        List<String> command = new ArrayList<>(List.of(Main.class.getName(), "check"));
        given.forEach(each -> command.add(each.exercise().id()));
        return running(() -> CommandReports.of(run(project, java(command.toArray(String[]::new)))));
    }

    /** Goes round backwards until every exercise was checked. */
    CompletableFuture<CommandReports> watch(Path project, List<GivenFiles> given) {
        return running(() -> {
            Process process = started(project, java(Main.class.getName(), "watch"));
            StringBuilder pages = new StringBuilder();
            try (OutputStream keys = process.getOutputStream();
                    BufferedReader out = process.inputReader(UTF_8)) {
                while (given.stream()
                        .map(GivenFiles::exercise)
                        .anyMatch(exercise -> isUnknown(CommandReports.of(pages.toString()), exercise))) {
                    Thread.sleep(PAUSE);
                    keys.write("p".repeat(given.size()).getBytes(UTF_8));
                    keys.flush();
                    for (int i = 0; i < given.size(); i++) {
                        page(out, pages);
                    }
                }
                keys.write('q');
            }
            return CommandReports.of(pages.toString());
        });
    }

    /** What was not checked yet has neither a verdict nor a page that goes beyond its name. */
    private static boolean isUnknown(CommandReports reports, Exercise exercise) {
        String report = reports.byExercise().getOrDefault(exercise.id(), exercise.toString());
        return report.equals(exercise.toString()) || report.startsWith(exercise + "\n");
    }

    /** Up to the progress, which stands below each. */
    private static void page(BufferedReader out, StringBuilder pages) throws IOException {
        String line = out.readLine();
        while (line != null && !line.matches("\\d+ of \\d+ done.*")) {
            pages.append(line).append('\n');
            line = out.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("watch has ended: " + pages);
        }
        pages.append(".\n");
    }

    /** Grades the submissions in "in", and gives the reports on those of these names. */
    List<CompletableFuture<CommandReports>> grade(Path folder, String... names) {
        CompletableFuture<String> graded = running(
                () -> run(folder, java(Main.class.getName(), "grade", "in", "--out", "grades", "--isolation", "none")));
        return Stream.of(names)
                .map(name -> graded.thenCompose(said -> running(() -> graded(folder, name))))
                .toList();
    }

    private static CommandReports graded(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("grades/gradescope"))) {
            Path file = files.filter(each -> each.getFileName().toString().startsWith(name + "-"))
                    .findFirst()
                    .orElseThrow();
            StringBuilder printed = new StringBuilder();
            for (JsonElement test : JsonParser.parseString(Files.readString(file))
                    .getAsJsonObject()
                    .getAsJsonArray("tests")) {
                printed.append(test.getAsJsonObject().get("output").getAsString())
                        .append("\n.\n");
            }
            CommandReports reports = CommandReports.of(printed.toString());
            reports.byExercise().replaceAll((id, report) -> CommandReports.whateverTheCase(report));
            return reports;
        }
    }

    private <T> CompletableFuture<T> running(Callable<T> command) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return command.call();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                },
                executor);
    }

    private static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                ClassPath.own().toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static String run(Path where, List<String> command) throws IOException {
        Process process = started(where, command);
        try (InputStream printed = process.getInputStream()) {
            return new String(printed.readAllBytes(), UTF_8);
        }
    }

    private static Process started(Path where, List<String> command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(where.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("JAVA_TOOL_OPTIONS", "-Ddescent.said=anything");
        builder.environment().put("DESCENT_STATE", where.resolveSibling("state").toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    /** Runs the exercises' spec as Surefire does. */
    static final class Launch {
        private Launch() {}

        public static void main(String... exercises) {
            for (String exercise : exercises) {
                System.setProperty("exercise", exercise);
                run();
            }
        }

        private static void run() {
            LauncherFactory.create()
                    .execute(LauncherDiscoveryRequestBuilder.request()
                            .selectors(selectClass("descent.spec.ExercisesSpec"))
                            .build());
        }
    }
}
