package descent.report;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names for the files of one folder, made of titles: small letters, digits and hyphens, no name twice. */
final class Slugs {
    private final Set<String> taken = new HashSet<>();

    /** A name without an ending; a number follows where the title, or one that reads alike, was seen before. */
    String of(String title) {
        String plain = plain(title);
        String name = plain;
        for (int i = 2; !taken.add(name); i++) {
            name = plain + "-" + i;
        }
        return name;
    }

    /** The same for the same title, whatever else is in the folder. */
    static String plain(String title) {
        String plain =
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "figure" : plain;
    }
}
