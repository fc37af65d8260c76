package descent.kata.lesson.show;

import descent.report.Drawing;
import java.util.List;
import java.util.stream.IntStream;

/** The rules as a family tree: each below the one that it adds something to, with its year and what it adds. */
final class FamilyTree {
    private static final int WIDTH = 400;
    private static final int ROW = 44;
    private static final int TOP = 20;
    private static final int INDENT = 24;
    private static final int LEFT = 10;
    private static final int GAP = 16;

    /**
     * A rule.
     *
     * @param depth how many ancestors it has on this branch
     * @param adds what it adds to its parent
     */
    private record Rule(int depth, String name, int year, String adds) {}

    private static final List<Rule> RULES = List.of(
            new Rule(0, "Gradient descent", 1847, "a step against the slope"),
            new Rule(1, "Momentum", 1964, "velocity: past gradients add up"),
            new Rule(2, "Nesterov", 1983, "asks for the slope one step ahead"),
            new Rule(1, "Adagrad", 2011, "a step size for each parameter"),
            new Rule(2, "Adadelta", 2012, "forgetting; past steps in place of a rate"),
            new Rule(2, "RMSProp", 2012, "forgetting: an average of squares"),
            new Rule(3, "Adam", 2014, "Momentum's direction, and correction"),
            new Rule(4, "AdaMax", 2014, "a fading maximum as the scale"),
            new Rule(4, "AdamW", 2017, "a decay that is not rescaled"),
            new Rule(4, "RAdam", 2019, "patience until the scale is known"),
            new Rule(1, "Weight decay", 1991, "around any rule: a price for large weights"),
            new Rule(1, "Lookahead", 2019, "around any rule: ahead, and half the way back"),
            new Rule(2, "Ranger", 2019, "RAdam inside"));

    private FamilyTree() {}

    static Drawing draw() {
        StringBuilder svg = new StringBuilder(
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"Each rule with its year and what it adds\">"
                        .formatted(WIDTH, RULES.size() * ROW));
        IntStream.range(1, RULES.size()).forEach(row -> svg.append(edge(parent(row), row)));
        IntStream.range(0, RULES.size()).forEach(row -> svg.append(rule(row)));
        return new Drawing(
                "Each rule below the one that it adds something to",
                svg.append("</svg>").toString());
    }

    /** The nearest rule above that is less deep. */
    private static int parent(int row) {
        int above = row - 1;
        while (RULES.get(above).depth() >= RULES.get(row).depth()) {
            above--;
        }
        return above;
    }

    private static int x(int row) {
        return LEFT + INDENT * RULES.get(row).depth();
    }

    private static int y(int row) {
        return TOP + ROW * row;
    }

    /** Down from the parent, and round the corner to the child. */
    private static String edge(int parent, int child) {
        int corner = 8;
        return "<path class=\"edge\" d=\"M%d,%dV%dq0,%d %d,%dH%d\"/>"
                .formatted(x(parent), y(parent), y(child) - corner, corner, corner, corner, x(child));
    }

    private static String rule(int row) {
        Rule rule = RULES.get(row);
        int text = x(row) + GAP;
        return ("<circle cx=\"%d\" cy=\"%d\" r=\"5\"/>"
                        + "<text x=\"%d\" y=\"%d\" font-size=\"14\"><tspan font-weight=\"600\">%s</tspan>"
                        + "<tspan class=\"quiet\" font-size=\"12\" dx=\"7\">%d</tspan></text>"
                        + "<text x=\"%d\" y=\"%d\" font-size=\"12.5\">%s</text>")
                .formatted(x(row), y(row), text, y(row) + 4, rule.name(), rule.year(), text, y(row) + 21, rule.adds());
    }
}
