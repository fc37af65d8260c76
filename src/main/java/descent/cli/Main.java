package descent.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Runs a command. Exit status: 0 done, 1 a verdict is negative, 2 the call was wrong. */
@Command(
        name = "descent",
        description = "Learn gradient-descent optimizers by writing them.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            ListCommand.class,
            WatchCommand.class,
            StudioCommand.class,
            CheckCommand.class,
            HintCommand.class,
            LessonCommand.class,
            ResetCommand.class,
            RaceCommand.class,
            RunCommand.class,
            SweepCommand.class,
            ContestCommand.class,
            ResultsCommand.class,
            SiteCommand.class,
            DataCommand.class,
            BenchCommand.class,
            AuditCommand.class,
            GradeCommand.class,
            MergeCommand.class
        })
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show where an error comes from.")
    private boolean debug;

    public static void main(String[] arguments) {
        if (OwnJvm.suits(arguments)) {
            System.exit(OwnJvm.call(arguments));
        }
        OwnJvm.endWithParent();
        Locale.setDefault(Locale.ROOT); // figures read the same everywhere
        Charset charset = charset();
        PrintWriter out = new PrintWriter(System.out, true, charset);
        PrintWriter err = new PrintWriter(System.err, true, charset);
        System.exit(execute(out, err, arguments));
    }

    /** The terminal's; UTF-8 where the locale knows ASCII alone, for there terminals know more. */
    static Charset charset() {
        Charset locale = Charset.forName(System.getProperty("native.encoding"));
        return locale.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : locale;
    }

    /** Nobody means this folder by nothing: a shell's variable was empty. */
    private static Path path(String text) {
        if (text.isBlank()) {
            throw new TypeConversionException("it is empty: name a file or folder, or . for this one");
        }
        return Path.of(text);
    }

    /** The exit status. */
    static int execute(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Main());
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(Path.class, Main::path);
        line.setParameterExceptionHandler(Problems::wrongCall);
        line.setExecutionExceptionHandler(Problems::failed);
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError e) {
            return Problems.outOfMemory(e, line, arguments);
        }
    }

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        spec.commandLine().usage(out);
    }
}
