package descent.cli;

import descent.student.ClassPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A Java process of its own for what computes for long. Maven's JVM, and the launcher's, compile quickly and not well, which
 * serves a learner's commands; loops over 79,510 numbers want the other compiler: a square root of so many takes 200 µs with
 * the one and 23 µs with the other, and the Java side of every operation of ND4J a third less.
 */
final class OwnJvm {
    private static final Set<String> LONG = Set.of("run", "sweep", "contest");
    private static final String MARK = "descent.own";
    private static final int UNSAFE_SINCE = 24;

    private OwnJvm() {}

    /** Whether a call is better off in another process than this one. */
    static boolean suits(String... arguments) {
        return arguments.length > 0
                && LONG.contains(arguments[0])
                && System.getProperty(MARK) == null
                && isQuick(System.getProperty("java.vm.info", ""));
    }

    /** Whether the JVM has only the quick compiler: then it says so. */
    private static boolean isQuick(String info) {
        return info.contains("emulated-client");
    }

    /**
     * Makes the call there, on this terminal.
     *
     * @return its exit status
     */
    static int call(String... arguments) {
        try {
            Process process = new ProcessBuilder(command(arguments)).inheritIO().start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            return process.waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("another Java process cannot be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while it ran", e);
        }
    }

    /** The Java command that makes a call in a process of its own. */
    static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        if (Runtime.version().feature() >= UNSAFE_SINCE) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(List.of("-XX:+UseSerialGC", "-Xshare:auto", "-D" + MARK + "=true"));
        command.addAll(List.of("-cp", ClassPath.own().toString(), Main.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** In such a process: ends it when the one that started it has ended without a word. */
    static void endWithParent() {
        if (System.getProperty(MARK) != null) {
            ProcessHandle.current()
                    .parent()
                    .ifPresent(parent ->
                            parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
        }
    }
}
