package descent.cli;

import descent.kata.Invocation;
import descent.rule.RuleNames;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever goes wrong into one line on standard error and an exit status. */
final class Problems {
    private static final String DEBUG = "--debug";

    private Problems() {}

    /** The arguments could not be understood. */
    static int wrongCall(ParameterException e, String... arguments) {
        CommandLine command = e.getCommandLine();
        String name = command.getCommandSpec().qualifiedName().replaceFirst("^descent ?", "");
        String help = Invocation.of((name + " --help").strip());
        report(command.getErr(), e, "%s (%s says more)".formatted(said(e), help), isDebugging(arguments));
        return ExitCode.USAGE;
    }

    /** picocli names the place of a word that is no command; what it could mean helps more. */
    private static String said(ParameterException e) {
        CommandLine command = e.getCommandLine();
        if (e instanceof UnmatchedArgumentException unmatched && command.getParent() == null) {
            String typed = unmatched.getUnmatched().get(0);
            return "there is no command \"%s\": %s"
                    .formatted(
                            typed,
                            RuleNames.remedy(typed, command.getSubcommands().keySet()));
        }
        return e.getMessage();
    }

    /** The command was understood, but could not be carried out. */
    static int failed(Exception e, CommandLine command, ParseResult parsed) {
        boolean debugging = isDebugging(parsed.originalArgs().toArray(String[]::new));
        report(command.getErr(), e, message(e), debugging);
        return ExitCode.USAGE;
    }

    /** There is not enough memory left for much: the lanes have ended, and what they held is free. */
    static int outOfMemory(OutOfMemoryError e, CommandLine command, String... arguments) {
        String message =
                "out of memory (%s): give Java more, -Xmx2g for one, in MAVEN_OPTS or, for the folder, in DESCENT_JAVA_OPTIONS; or run fewer at once with --at-once 1"
                        .formatted(e.getMessage());
        report(command.getErr(), e, message, isDebugging(arguments));
        return ExitCode.USAGE;
    }

    private static String message(Exception e) {
        boolean expected = e instanceof IllegalArgumentException
                || e instanceof UncheckedIOException
                || e.getClass().getName().startsWith("descent.");
        return expected && e.getMessage() != null
                ? e.getMessage()
                : "unexpected %s; run again with %s and report what it shows".formatted(e, DEBUG);
    }

    private static boolean isDebugging(String... arguments) {
        return Arrays.asList(arguments).contains(DEBUG);
    }

    private static void report(PrintWriter err, Throwable e, String message, boolean debugging) {
        err.println("descent: " + message.strip().replaceAll("\\s*\\R\\s*", " "));
        if (debugging) {
            e.printStackTrace(err);
        }
        err.flush();
    }
}
