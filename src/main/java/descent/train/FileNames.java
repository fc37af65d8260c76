package descent.train;

import java.util.regex.Pattern;

/** Names of lanes as names of files: different for different lanes, and allowed on every system. */
public final class FileNames {
    private static final Pattern UNSAFE = Pattern.compile("[^ -~]|[/\\\\:*?\"<>|%]");

    private FileNames() {}

    /** The name itself, but for what some system does not allow: that becomes % and four digits. */
    public static String of(String lane) {
        return UNSAFE.matcher(lane)
                .replaceAll(match -> "%%%04x".formatted((int) match.group().charAt(0)));
    }
}
