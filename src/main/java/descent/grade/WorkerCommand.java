package descent.grade;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a student's process is started: the JVM with its own limits. */
record WorkerCommand(WorkerFiles files, Limits limits) {
    /** @param home the folder that it may write to */
    List<String> java(Path home) {
        List<String> command = new ArrayList<>(flags());
        command.addAll(files.archive().flags(rehearsing(), files.classPath()));
        command.addAll(inHome(home));
        command.addAll(List.of("-cp", files.classPath(), "descent.student.Worker"));
        return command;
    }

    /** What decides whether an archive fits. */
    private List<String> flags() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.heapMegabytes() + "m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:ReservedCodeCacheSize=32m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+UseTransparentHugePages", // spares it most page faults
                "-XX:-UsePerfData",
                "-XX:-UseContainerSupport",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisableAttachMechanism",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+SuppressFatalErrorMessage",
                "-XX:+DisplayVMOutputToStderr", // standard output is the channel
                "-Xlog:disable",
                "-Xshare:auto",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:ArchiveRelocationMode=0", // a third of the JVM's start would go into moving its archive elsewhere
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Dorg.bytedeco.javacpp.maxBytes=256m",
                "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0",
                "-Dorg.bytedeco.javacpp.nopointergc=true"); // twice as fast; what leaks goes with the process
    }

    /** The grader's own process may use the libraries that it has unpacked itself. */
    private List<String> rehearsing() {
        List<String> command = new ArrayList<>(flags());
        command.add("-Dorg.bytedeco.javacpp.cachedir=" + files.unpackedByUs());
        return command;
    }

    private static List<String> inHome(Path home) {
        return List.of(
                "-Djava.io.tmpdir=" + home,
                "-Duser.home=" + home,
                "-Dorg.bytedeco.javacpp.cachedir=" + home.resolve("cache"));
    }
}
