package descent.spec;

import descent.Backend;
import descent.student.ClassPath;
import descent.student.Compiled;
import descent.student.ExerciseFiles;
import descent.student.StudentClasses;
import descent.student.Toolchain;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * The exercises' files, compiled in this process. A cold javac takes a second: it works while JUnit looks for tests, and
 * while ND4J is loaded if somebody has started an exercise.
 */
public final class StudentsClasses implements LauncherSessionListener {
    private static final Path PROJECT = Path.of(System.getProperty("basedir", ""));
    private static final FutureTask<Compiled> COMPILATION = new FutureTask<>(StudentsClasses::compile);

    /** What is checked: the package of the student's classes, or of other ones. */
    static String subject() {
        return System.getProperty("descent.subject", StudentClasses.PACKAGE);
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (subject().equals(StudentClasses.PACKAGE)) {
            Thread thread = new Thread(COMPILATION, "javac");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Waits for them. */
    static Compiled compiled() {
        if (ExerciseFiles.in(PROJECT).values().stream().anyMatch(StudentsClasses::looksStarted)) {
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
}
