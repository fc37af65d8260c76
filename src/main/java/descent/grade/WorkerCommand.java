package descent.grade;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a student's process is started: the JVM with its own limits. */
record WorkerCommand(WorkerFiles files, Limits limits) {
    /** @param home the folder that it may write to */
    List<String> java(Path home) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + limits.heapMegabytes() + "m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:ReservedCodeCacheSize=32m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-XX:-UseContainerSupport",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisableAttachMechanism",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+SuppressFatalErrorMessage",
                "-XX:+DisplayVMOutputToStderr", // standard output is the channel
                "-Xlog:disable",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + home,
                "-Duser.home=" + home,
                "-Dorg.bytedeco.javacpp.cachedir=" + home.resolve("cache"),
                "-Dorg.bytedeco.javacpp.maxBytes=256m",
                "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0",
                "-Dorg.bytedeco.javacpp.nopointergc=true", // twice as fast; what leaks goes with the process
                "-cp",
                files.classPath(),
                "descent.worker.Worker"));
        return command;
    }
}
