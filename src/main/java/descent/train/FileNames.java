package descent.train;

import java.util.regex.Pattern;

/** Names of lanes as names of files: different for different lanes, and allowed on every system. */
final class FileNames {
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._ -]");

    private FileNames() {}

    /** The name itself where it has but letters, digits, dots, dashes and spaces; others become %, and four digits. */
    static String of(String lane) {
        return UNSAFE.matcher(lane)
                .replaceAll(match -> "%%%04x".formatted((int) match.group().charAt(0)));
    }
}
