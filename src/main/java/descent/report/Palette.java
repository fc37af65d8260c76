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
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which ink a lane is drawn with. A rule that we know has its own, in every picture. A variant of it ("Adam (mine)") has
 * its hue and another dash or marker; any other name has a hue that depends on nothing but the name. No two lanes of one
 * palette share an ink, unless more than twenty share a hue.
 */
public final class Palette {
    private static final Map<String, Ink> KNOWN = Map.ofEntries(
            Map.entry("gradientdescent", new Ink(BLACK, SOLID, CIRCLE)),
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
            Map.entry("batchgradientdescent", new Ink(BLUE, DOTTED, CIRCLE)),
            Map.entry("stochastic", new Ink(VERMILLION, DOTTED, SQUARE)),
            Map.entry("stochasticgradientdescent", new Ink(VERMILLION, DOTTED, SQUARE)));

    private final Map<String, Ink> inks = new HashMap<>();
    private final Set<Ink> used = new HashSet<>();

    private Palette() {}

    /** For the lanes of one experiment, in its order; repetitions do no harm. */
    public static Palette of(Collection<String> lanes) {
        Palette palette = new Palette();
        lanes.forEach(lane -> palette.inks.computeIfAbsent(lane, palette::chosen));
        return palette;
    }

    /** The ink of one of the lanes that the palette was made for. */
    public Ink ink(String lane) {
        return inks.get(lane);
    }

    private Ink chosen(String name) {
        Ink own = KNOWN.get(key(name));
        if (own != null && name.matches("[A-Za-z -]+") && used.add(own)) {
            return own;
        }
        Ink ink = variants(name)
                .filter(variant -> !KNOWN.containsValue(variant) && !used.contains(variant))
                .findFirst()
                .orElseGet(() -> variants(name).findFirst().orElseThrow());
        used.add(ink);
        return ink;
    }

    /** All inks of the name's hue: those of its rule's marker first. */
    private static Stream<Ink> variants(String name) {
        Optional<Ink> rule = rule(name);
        int hash = Math.floorMod(name.hashCode(), 997);
        Ink.Hue[] hues = Ink.Hue.values();
        Ink.Mark[] marks = Ink.Mark.values();
        Ink.Hue hue = rule.map(Ink::hue).orElse(hues[hash % hues.length]);
        int first = rule.map(Ink::mark).orElse(marks[hash % marks.length]).ordinal();
        return Stream.iterate(first, mark -> mark + 1)
                .limit(marks.length)
                .map(mark -> marks[mark % marks.length])
                .flatMap(mark -> Stream.of(DOTTED, DASH_DOTTED, DASHED, SOLID).map(dash -> new Ink(hue, dash, mark)));
    }

    /** The ink of the rule that the name begins with; the longest name wins, so that AdamW is no Adam. */
    private static Optional<Ink> rule(String name) {
        return KNOWN.keySet().stream()
                .filter(key(name)::startsWith)
                .max(Comparator.comparingInt(String::length))
                .map(KNOWN::get);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
