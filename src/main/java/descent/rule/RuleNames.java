package descent.rule;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a rule is called: one name that is shown, others that are understood, and the class. */
public final class RuleNames {
    private static final String PLAIN = "GradientDescent";
    private static final String PLAIN_CLASS = "BatchGradientDescent";
    private static final Map<String, String> ALSO =
            Map.of("sgd", PLAIN, "batchgradientdescent", PLAIN, "nag", "Nesterov", "nesterovmomentum", "Nesterov");

    private RuleNames() {}

    /** The name that is shown. Of names that are known only letters and digits matter, and not their case. */
    public static String shown(String typed) {
        String key = key(typed);
        return UsualRules.names().stream()
                .filter(name -> key(name).equals(key))
                .findFirst()
                .orElseGet(() -> ALSO.getOrDefault(key, typed));
    }

    /** A rule's shown name. */
    public static String of(Object rule) {
        return shown(rule.getClass().getSimpleName());
    }

    /** Whether there is a usual rule of that name. */
    public static boolean isRule(String typed) {
        return UsualRules.names().contains(shown(typed));
    }

    static String className(String shown) {
        return shown.equals(PLAIN) ? PLAIN_CLASS : shown;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** "did you mean Adam?" if a known name is near, else a choice of all. */
    public static String remedy(String typed, Collection<String> known) {
        return nearest(typed, known)
                .map("did you mean %s?"::formatted)
                .orElseGet(() -> "choose from " + String.join(", ", known));
    }

    /** The known name that somebody may have meant. */
    public static Optional<String> nearest(String typed, Collection<String> known) {
        int most = Math.max(1, typed.length() / 3);
        return known.stream()
                .filter(name -> distance(name, typed) <= most)
                .min(Comparator.comparingInt(name -> distance(name, typed)));
    }

    private static int distance(String name, String typed) {
        return EditDistance.between(key(name), key(typed));
    }

    /** The names, nearest first. */
    public static List<String> sorted(String typed, Collection<String> known) {
        return known.stream()
                .sorted(Comparator.comparingInt(name -> EditDistance.between(typed, name)))
                .toList();
    }
}
