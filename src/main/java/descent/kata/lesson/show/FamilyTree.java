package descent.kata.lesson.show;

import descent.report.Drawing;
import java.util.List;
import java.util.stream.IntStream;

/** The rules as a family tree: one a line, with what it adds to its parents, from oldest to youngest. */
final class FamilyTree {
    private static final int WIDTH = 400;
    private static final int ROW = 44;
    private static final int TOP = 22;
    private static final int COLUMN = 30;
    private static final int LEFT = 14;
    private static final int TEXT = 118;

    /**
     * A rule.
     *
     * @param column how far to the right it stands: descent, scales, wrappers
     * @param adds what it adds
     * @param parents to what
     */
    private record Rule(String name, int year, int column, String adds, List<String> parents) {}

    private static final List<Rule> RULES = List.of(
            new Rule("Gradient descent", 1847, 0, "a step against the slope", List.of()),
            new Rule("Momentum", 1964, 0, "velocity: past gradients add up", List.of("Gradient descent")),
            new Rule("Nesterov", 1983, 0, "asks for the slope one step ahead", List.of("Momentum")),
            new Rule("Weight decay", 1991, 2, "a price for large weights", List.of("Gradient descent")),
            new Rule("Adagrad", 2011, 1, "a step size for each parameter", List.of("Gradient descent")),
            new Rule("RMSProp", 2012, 1, "forgetting: an average of squares", List.of("Adagrad")),
            new Rule("Adadelta", 2012, 1, "past steps in place of the rate", List.of("Adagrad")),
            new Rule("Adam", 2014, 1, "an average for the direction; correction", List.of("RMSProp", "Momentum")),
            new Rule("AdaMax", 2014, 1, "a fading maximum as the scale", List.of("Adam")),
            new Rule("AdamW", 2017, 1, "decay that Adam does not rescale", List.of("Adam", "Weight decay")),
            new Rule("RAdam", 2019, 1, "patience until the scale is known", List.of("Adam")),
            new Rule("Lookahead", 2019, 2, "k steps ahead, part of the way after", List.of("Gradient descent")),
            new Rule("Ranger", 2019, 2, "nothing: it composes its parents", List.of("Lookahead", "RAdam")));

    private FamilyTree() {}

    static Drawing draw() {
        int height = TOP + RULES.size() * ROW;
        StringBuilder svg = new StringBuilder(
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"Each rule with its year and what it adds\">"
                        .formatted(WIDTH, height));
        IntStream.range(0, RULES.size())
                .forEach(row -> RULES.get(row).parents().forEach(parent -> svg.append(edge(index(parent), row))));
        IntStream.range(0, RULES.size()).forEach(row -> svg.append(rule(row)));
        return new Drawing("A family tree: what each rule adds to its parents", svg.append("</svg>").toString());
    }

    private static int index(String name) {
        return IntStream.range(0, RULES.size())
                .filter(i -> RULES.get(i).name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static int x(int row) {
        return LEFT + COLUMN * RULES.get(row).column();
    }

    private static int y(int row) {
        return TOP + ROW * row;
    }

    /** Straight down to a child in the same column if nothing lies between, else in a bow beside it. */
    private static String edge(int parent, int child) {
        boolean between = IntStream.range(parent + 1, child)
                .anyMatch(row -> RULES.get(row).column() == RULES.get(child).column());
        int bend = x(parent) == x(child) && between ? COLUMN * 2 / 3 : 0;
        return "<path class=\"edge\" d=\"M%d,%dC%d,%d %d,%d %d,%d\"/>"
                .formatted(
                        x(parent),
                        y(parent),
                        x(parent) + bend,
                        y(parent) + ROW / 2 + bend,
                        x(child) + bend,
                        y(child) - ROW / 2 - bend,
                        x(child),
                        y(child));
    }

    private static String rule(int row) {
        Rule rule = RULES.get(row);
        return ("<circle cx=\"%d\" cy=\"%d\" r=\"5\"/>"
                        + "<text x=\"%d\" y=\"%d\" font-size=\"14\"><tspan font-weight=\"600\">%s</tspan>"
                        + "<tspan class=\"quiet\" font-size=\"12\" dx=\"7\">%d</tspan></text>"
                        + "<text x=\"%d\" y=\"%d\" font-size=\"12.5\">%s</text>")
                .formatted(
                        x(row),
                        y(row),
                        TEXT,
                        y(row) - 2,
                        rule.name(),
                        rule.year(),
                        TEXT,
                        y(row) + 15,
                        rule.adds());
    }
}
