package descent.cli;

import descent.data.FolderLock;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every command has: {@code --help}, and where to print. The printers flush each line themselves. */
@Command(mixinStandardHelpOptions = true)
abstract class DescentCommand {
    @Spec
    private CommandSpec spec;

    CommandLine line() {
        return spec.commandLine();
    }

    PrintWriter out() {
        return line().getOut();
    }

    /** Lines on standard error that are not errors. */
    Consumer<String> notes() {
        return Notes.to(line());
    }

    /** Says where an older report is now, if there was one. */
    void moved(Optional<Path> older, Path folder) {
        older.ifPresent(
                aside -> notes().accept("what another run had left in %s is now in %s".formatted(folder, aside)));
    }

    void wrote(List<Path> files) {
        files.forEach(file -> out().println("wrote " + file));
    }

    void wrote(Path file) {
        wrote(List.of(file));
    }

    /** What ends a call that contradicts itself, or says too little. */
    ParameterException refused(String why) {
        return new ParameterException(line(), why);
    }

    /** The command as it was typed, so that it can be typed again. */
    String typed() {
        return "descent "
                + Call.quoted(spec.root().commandLine().getParseResult().originalArgs());
    }

    /**
     * Works in a folder that no other run may use meanwhile.
     *
     * @param advice how to go on if somebody ends the process on the way
     */
    @SuppressWarnings("try") // the lock and the advice only have to be there
    void alone(Path folder, String advice, Runnable work) {
        try (FolderLock taken = FolderLock.take(folder);
                Interruption told = new Interruption(notes(), advice)) {
            work.run();
        }
    }

    /** What to say when somebody ends the process on the way, with Ctrl-C for one; nothing once it is closed. */
    private static final class Interruption implements AutoCloseable {
        private final Thread hook;

        /** @param advice how to go on; said on the way out */
        Interruption(Consumer<String> notes, String advice) {
            hook = new Thread(() -> notes.accept("interrupted. " + advice), "interruption");
            Runtime.getRuntime().addShutdownHook(hook);
        }

        @Override
        public void close() {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // It is running: the process is about to end.
            }
        }
    }
}
