package descent.kata;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a command is called where the student is: through Maven, or through the launcher that this process was started by. */
public final class Invocation {
    /** The launcher's name for itself, as it was typed. */
    private static final String LAUNCHER = "descent.command";

    private static final Pattern QUOTED = Pattern.compile("`((?:list|watch|check|hint|lesson|reset) ?[^`]*)`");

    private Invocation() {}

    /** What to type for a command, for example "check 08". */
    public static String of(String command) {
        String launcher = System.getProperty(LAUNCHER, "");
        return launcher.isEmpty()
                ? "mvn -q test-compile exec:java -Dexec.args=\"%s\"".formatted(command)
                : launcher + " " + command;
    }

    /** A line with what to type in the place of each command that it quotes, for example `reset Adam`. */
    static String spelledOut(String line) {
        return QUOTED.matcher(line).replaceAll(quoted -> Matcher.quoteReplacement(of(quoted.group(1))));
    }
}
