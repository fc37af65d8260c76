package descent.report;

import static descent.report.Ink.Dash.DASHED;
import static descent.report.Ink.Dash.DASH_DOTTED;
import static descent.report.Ink.Dash.DOTTED;
import static descent.report.Ink.Dash.SOLID;
import static descent.report.Ink.Hue.BLACK;
import static descent.report.Ink.Hue.BLUE;
import static descent.report.Ink.Hue.GREEN;
import static descent.report.Ink.Hue.ORANGE;
import static descent.report.Ink.Hue.PURPLE;
import static descent.report.Ink.Hue.SKY;
import static descent.report.Ink.Hue.VERMILLION;
import static descent.report.Ink.Mark.CIRCLE;
import static descent.report.Ink.Mark.CROSS;
import static descent.report.Ink.Mark.DIAMOND;
import static descent.report.Ink.Mark.PLUS;
import static descent.report.Ink.Mark.SQUARE;
import static descent.report.Ink.Mark.TRIANGLE_DOWN;
import static descent.report.Ink.Mark.TRIANGLE_UP;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which ink a lane is drawn with. A rule that we know has its own, in every picture. A variant of it ("Adam η 0.1") has
 * its hue and another dash or marker. Any other name has a hue of its own choice, or the next that is free. No two lanes
 * of one palette share an ink, unless more than twenty share a hue.
 *
 * <p>A student's own rule ("Adam (mine)") is solid, and the reference beside it dashed, in one hue and with one marker:
 * where the two agree, they look like one line. The hue is theirs alone while there are enough.
 */
public final class Palette {
    /** What the name of a student's rule ends with. */
    public static final String MINE = " (mine)";

    private static final Map<String, Ink> KNOWN = Map.ofEntries(
            Map.entry("gradientdescent", new Ink(BLACK, SOLID, CIRCLE)),
            Map.entry("batchgradientdescent", new Ink(BLACK, SOLID, CIRCLE)),
            Map.entry("minibatch", new Ink(BLACK, SOLID, CIRCLE)),
            Map.entry("minibatchgradientdescent", new Ink(BLACK, SOLID, CIRCLE)),
            Map.entry("sgd", new Ink(BLACK, SOLID, CIRCLE)),
            Map.entry("adam", new Ink(BLUE, SOLID, SQUARE)),
            Map.entry("momentum", new Ink(VERMILLION, SOLID, DIAMOND)),
            Map.entry("nesterov", new Ink(GREEN, SOLID, TRIANGLE_UP)),
            Map.entry("nag", new Ink(GREEN, SOLID, TRIANGLE_UP)),
            Map.entry("rmsprop", new Ink(ORANGE, SOLID, TRIANGLE_DOWN)),
            Map.entry("adagrad", new Ink(PURPLE, SOLID, CROSS)),
            Map.entry("adadelta", new Ink(SKY, SOLID, PLUS)),
            Map.entry("radam", new Ink(BLACK, DASHED, SQUARE)),
            Map.entry("adamax", new Ink(BLUE, DASHED, DIAMOND)),
            Map.entry("lookahead", new Ink(VERMILLION, DASHED, TRIANGLE_UP)),
            Map.entry("adamw", new Ink(GREEN, DASHED, TRIANGLE_DOWN)),
            Map.entry("ranger", new Ink(ORANGE, DASHED, CROSS)),
            Map.entry("epsilonhatadam", new Ink(PURPLE, DASHED, PLUS)),
            Map.entry("weightdecay", new Ink(SKY, DASHED, CIRCLE)),
            Map.entry("batch", new Ink(BLUE, DOTTED, CIRCLE)),
            Map.entry("stochastic", new Ink(VERMILLION, DOTTED, SQUARE)),
            Map.entry("stochasticgradientdescent", new Ink(VERMILLION, DOTTED, SQUARE)));

    private static final List<Ink.Hue> ALL_HUES = List.of(Ink.Hue.values());
    private static final List<Ink.Hue> HUES = ALL_HUES.subList(0, Ink.Hue.SKY.ordinal() + 1);
    private static final List<Ink.Mark> MARKS = List.of(Ink.Mark.values());

    private final Map<String, Ink> inks = new HashMap<>();
    private final Set<Ink> used = new HashSet<>();

    /** By names that are no rules, whose inks must not hang on which rules stand beside them. */
    private final Set<Ink.Hue> taken = EnumSet.noneOf(Ink.Hue.class);

    /** By pairs and, before there are any, by the rules without one. */
    private final Set<Ink.Hue> paired = EnumSet.noneOf(Ink.Hue.class);

    private Palette() {}

    /** For the lanes of one experiment, in its order; repetitions do no harm. */
    public static Palette of(Collection<String> lanes) {
        Palette palette = new Palette();
        List<String> pairs = lanes.stream()
                .filter(lane -> lane.endsWith(MINE))
                .map(Palette::reference)
                .distinct()
                .sorted(Comparator.comparing(name -> rule(name).map(Ink::dash).orElse(DOTTED)))
                .toList();
        Set<Ink> rules = pairs.stream().flatMap(name -> rule(name).stream()).collect(Collectors.toSet());
        if (!pairs.isEmpty()) {
            lanes.stream()
                    .flatMap(lane -> rule(lane).stream())
                    .filter(ink -> !rules.contains(ink))
                    .forEach(ink -> palette.paired.add(ink.hue()));
        }
        pairs.forEach(palette::pair);
        lanes.stream().filter(lane -> rule(lane).isPresent()).forEach(palette::add);
        lanes.stream().filter(lane -> rule(lane).isEmpty()).forEach(palette::add);
        return palette;
    }

    /** The ink of one of the lanes that the palette was made for. */
    public Ink ink(String lane) {
        return inks.get(lane);
    }

    private static String reference(String mine) {
        return mine.substring(0, mine.length() - MINE.length());
    }

    private void pair(String reference) {
        Optional<Ink> rule = rule(reference);
        Ink.Hue own = rule.map(Ink::hue).orElseGet(() -> freeHue(hash(reference)));
        Ink.Hue hue = Stream.concat(Stream.of(own), from(ALL_HUES, HUES.size()))
                .filter(one -> !paired.contains(one))
                .findFirst()
                .orElse(own);
        paired.add(hue);
        Ink.Mark mark = from(MARKS, rule.map(Ink::mark).orElse(CIRCLE).ordinal())
                .filter(one -> !used.contains(new Ink(hue, SOLID, one)))
                .findFirst()
                .orElse(CIRCLE);
        settle(reference + MINE, new Ink(hue, SOLID, mark));
        settle(reference, new Ink(hue, DASHED, mark));
    }

    private void settle(String lane, Ink ink) {
        used.add(ink);
        inks.put(lane, ink);
    }

    private static int hash(String name) {
        return Math.floorMod(name.hashCode(), 997);
    }

    private void add(String lane) {
        inks.computeIfAbsent(lane, this::chosen);
    }

    private Ink chosen(String name) {
        Optional<Ink> rule = rule(name);
        boolean itself = KNOWN.containsKey(letters(name)) && name.matches("[A-Za-z -]+");
        if (itself && used.add(rule.orElseThrow())) {
            return rule.orElseThrow();
        }
        int hash = hash(name);
        Ink.Hue hue = rule.map(Ink::hue).orElseGet(() -> freeHue(hash));
        Ink.Mark mark = rule.map(Ink::mark).orElse(MARKS.get(hash % MARKS.size()));
        Ink ink = lines(hue, mark)
                .filter(one -> !KNOWN.containsValue(one) && !used.contains(one))
                .findFirst()
                .orElse(new Ink(hue, SOLID, mark));
        used.add(ink);
        return ink;
    }

    /** The hue that a name chooses or, if another such name has it, the next that is free, if any is. */
    private Ink.Hue freeHue(int hash) {
        int first = hash % HUES.size();
        Ink.Hue hue = from(HUES, first)
                .filter(one -> !taken.contains(one))
                .findFirst()
                .orElse(HUES.get(first));
        taken.add(hue);
        return hue;
    }

    /** All inks of a hue: those of one marker first. */
    private static Stream<Ink> lines(Ink.Hue hue, Ink.Mark first) {
        return from(MARKS, first.ordinal())
                .flatMap(mark -> Stream.of(DOTTED, DASH_DOTTED, DASHED, SOLID).map(dash -> new Ink(hue, dash, mark)));
    }

    private static <T> Stream<T> from(List<T> all, int first) {
        return Stream.concat(all.subList(first, all.size()).stream(), all.subList(0, first).stream());
    }

    /** The ink of the rule that the name's first words name; the most words win. */
    private static Optional<Ink> rule(String name) {
        String[] words = name.split("[^A-Za-z]+");
        return IntStream.range(0, words.length)
                .map(i -> words.length - i)
                .mapToObj(count ->
                        KNOWN.get(letters(String.join("", List.of(words).subList(0, count)))))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
