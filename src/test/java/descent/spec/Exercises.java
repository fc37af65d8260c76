package descent.spec;

import descent.Backend;
import descent.Rules;
import descent.kata.Exercise;
import descent.kata.Verdict;
import descent.kata.VerdictReport;
import descent.kata.diagnosis.Work;
import descent.student.ClassPath;
import descent.student.Compiled;
import descent.student.ExerciseFiles;
import descent.student.StudentClasses;
import descent.student.Toolchain;
import descent.trial.Implementation;
import descent.trial.Subject;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * The exercises' files as they stand, compiled in this process, for {@code mvn test} and for an IDE that runs a spec. A
 * cold javac takes a second: it works while JUnit looks for tests, and while ND4J is loaded if somebody has started an
 * exercise.
 */
public final class Exercises implements LauncherSessionListener {
    private static final String PACKAGE = System.getProperty("descent.subject", StudentClasses.PACKAGE);
    static final Path PROJECT = project();
    private static final Logger JQWIK = Logger.getLogger("net.jqwik");
    private static final FutureTask<Compiled> COMPILATION = new FutureTask<>(Exercises::compile);

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        JQWIK.setLevel(Level.WARNING); // or it says that it keeps no record of its runs
        if (areStudents()) {
            Thread thread = new Thread(COMPILATION, "javac");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Whoever is to be checked: the student, or the reference. */
    static Subject subject() {
        return Implementation.of(areStudents() ? StudentClasses.rules(compiled().classes()) : new Rules(PACKAGE));
    }

    /** An exercise of whoever is to be checked, with what can be seen of it. */
    static Work work(Exercise exercise) {
        return areStudents()
                ? Work.of(subject(), exercise.name(), ExerciseFiles.in(PROJECT), compiled())
                : Work.unseen(subject());
    }

    /** The verdict on an exercise that cannot be compiled. */
    static Optional<Verdict> refused(Exercise exercise) {
        return areStudents() ? VerdictReport.refused(exercise, compiled()) : Optional.empty();
    }

    private static boolean areStudents() {
        return PACKAGE.equals(StudentClasses.PACKAGE);
    }

    private static Compiled compiled() {
        if (ExerciseFiles.in(PROJECT).values().stream().anyMatch(Exercises::looksStarted)) {
            Backend.prepare();
        }
        COMPILATION.run(); // does nothing if it was started before
        try {
            return COMPILATION.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the exercises cannot be compiled: " + e.getMessage(), e);
        }
    }

    private static boolean looksStarted(byte[] file) {
        return !new String(file, StandardCharsets.UTF_8).contains("throw new NotStarted();");
    }

    private static Compiled compile() {
        Map<String, byte[]> files = ExerciseFiles.in(PROJECT);
        try (Toolchain toolchain = new Toolchain(ClassPath.own().entries())) {
            return toolchain.all(files);
        }
    }

    /** Where Maven says, or the folder with exercises/ in it that these classes are below: an IDE runs them from anywhere. */
    private static Path project() {
        if (System.getProperty("basedir") != null) {
            return Path.of(System.getProperty("basedir"));
        }
        try {
            Path classes = Path.of(Exercises.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Stream.iterate(classes, folder -> folder != null, Path::getParent)
                    .filter(folder -> Files.isDirectory(folder.resolve(ExerciseFiles.FOLDER)))
                    .findFirst()
                    .orElse(Path.of(""));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the specs are in no folder: " + e.getMessage(), e);
        }
    }
}
