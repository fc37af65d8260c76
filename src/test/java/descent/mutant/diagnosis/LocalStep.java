package descent.mutant.diagnosis;

import descent.kata.Diagnosis;
import descent.trial.Argument;
import descent.trial.Instance;
import descent.trial.RuleTrace;
import descent.trial.RuleTrial;
import descent.trial.RuleTrial.Noting;
import descent.trial.Subject;
import descent.trial.Waypoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * What each single step of a wrong rule does with what it finds: the reference takes the same step from the same θ with
 * the same state, and what differs then is that step's fault, and not that of those before.
 *
 * @param mine with the memory after each step
 * @param right the reference
 */
record LocalStep(String exercise, RuleTrial plain, RuleTrace mine, Subject right, List<String> symbols) {
    /** What is said of a state that what comes in is subtracted from. */
    static final String WRONG_SIGN = "what comes in has the wrong sign";

    private static final int STEPS = 12;
    private static final int ENOUGH = 3;
    private static final double[] NONE = {Double.NaN, Double.NaN};

    /** A way to get one number wrong. */
    @FunctionalInterface
    private interface Way {
        /**
         * The wrong number.
         *
         * @param x the right one
         * @param old what it was before the step
         * @param at what else is known
         */
        double of(double x, double old, Cell at);
    }

    /**
     * One number of one step.
     *
     * @param old what it was before the step
     * @param g the gradient of the same parameter; NaN if there is no such number
     * @param theta the same parameter before the step
     * @param states what the step finds of the same parameter, and what it then has, by the states' names
     */
    private record Cell(
            double right, double old, double own, int t, double g, double theta, Map<String, double[]> states) {
        boolean isRight() {
            return is(right);
        }

        boolean is(double value) {
            return Double.isFinite(own)
                    && Math.abs(own - value)
                            <= Part.TOLERANCE * Math.max(Math.abs(value), Math.max(Math.abs(own), Math.abs(old)));
        }
    }

    /** What is wrong with the state, or else with the step made of it. */
    Optional<Diagnosis> diagnosis() {
        Map<String, List<Cell>> states = new TreeMap<>();
        List<Cell> moves = new ArrayList<>();
        for (int t = 1; t <= Math.min(STEPS, mine.memory().size()); t++) {
            RuleTrace there = right.run(plain.from(before(t)).noting(Noting.EACH));
            if (there.thrown().isPresent() || there.memory().isEmpty()) {
                return Optional.empty();
            }
            int step = t;
            there.memory()
                    .get(0)
                    .forEach((name, values) -> cells(
                            values,
                            before(step).memory().getOrDefault(name, new double[values.length]),
                            mine.memory().get(step - 1).get(name),
                            step,
                            states.computeIfAbsent(name, each -> new ArrayList<>())));
            displacements(there, t, moves);
        }
        for (Map.Entry<String, List<Cell>> state : states.entrySet()) {
            if (!state.getValue().stream().allMatch(Cell::isRight)) {
                return way(ofState(), state.getValue())
                        .map(words -> new Diagnosis(
                                "Your %s goes wrong in %s: %s.".formatted(exercise, state.getKey(), words),
                                "Look at the lines that change %s, and at what else changes it in place."
                                        .formatted(state.getKey())));
            }
        }
        return way(ofMove(), moves)
                .map(words -> new Diagnosis(
                        "Your %s goes wrong in the step that it takes: %s.".formatted(exercise, words),
                        "Look at the line that moves θ."));
    }

    /** The waypoint before a step; at the start, the reference's own memory. */
    private Waypoint before(int t) {
        Map<String, double[]> memory = t == 1 ? Map.of() : mine.memory().get(t - 2);
        return new Waypoint(mine.theta().get(t - 1), memory, t - 1);
    }

    private void cells(double[] right, double[] old, double[] own, int t, List<Cell> into) {
        for (int i = 0; own != null && own.length == right.length && i < right.length; i++) {
            into.add(new Cell(right[i], old[i], own[i], t, gradient(t, i), theta(t, i), Map.of()));
        }
    }

    /** That which is asked for in a step, if it is asked for once and there is one. */
    private double gradient(int t, int i) {
        List<double[]> asked = mine.asked().get(t - 1);
        return asked.size() == 1 && i < asked.get(0).length ? plain.slopes().at(t, asked.get(0))[i] : Double.NaN;
    }

    private double theta(int t, int i) {
        double[] theta = mine.theta().get(t - 1);
        return i < theta.length ? theta[i] : Double.NaN;
    }

    private void displacements(RuleTrace there, int t, List<Cell> into) {
        double[] start = mine.theta().get(t - 1);
        for (int i = 0; i < start.length; i++) {
            into.add(new Cell(
                    there.theta().get(1)[i] - start[i],
                    0,
                    mine.theta().get(t)[i] - start[i],
                    t,
                    gradient(t, i),
                    start[i],
                    states(there, t, i)));
        }
    }

    /** Before and after a step; those that have a number for each parameter. */
    private Map<String, double[]> states(RuleTrace there, int t, int i) {
        Map<String, double[]> states = new TreeMap<>();
        there.memory().get(0).forEach((name, after) -> {
            if (after.length == mine.theta().get(t - 1).length) {
                double[] old = before(t).memory().get(name);
                states.put(name, new double[] {old == null ? 0 : old[i], after[i]});
            }
        });
        return states;
    }

    /** The only way that explains every cell, of which enough are wrong. */
    private static Optional<String> way(List<Map.Entry<String, Way>> ways, List<Cell> cells) {
        long wrong = cells.stream()
                .filter(cell -> !cell.isRight())
                .map(Cell::t)
                .distinct()
                .count();
        if (wrong < ENOUGH) {
            return Optional.empty();
        }
        return ways.stream()
                .filter(way ->
                        cells.stream().allMatch(cell -> cell.is(way.getValue().of(cell.right, cell.old, cell))))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private List<Map.Entry<String, Way>> ofState() {
        List<Map.Entry<String, Way>> ways = new ArrayList<>();
        ways.add(Map.entry("sign overwrites it, so that it holds −1, 0 and 1", (x, old, at) -> Math.signum(at.own)));
        ways.add(Map.entry("it is overwritten by its root", (x, old, at) -> Math.sqrt(x)));
        ways.add(Map.entry("it is overwritten by its square", (x, old, at) -> x * x));
        numbers().forEach((symbol, h) -> {
            ways.add(Map.entry("%s is added to it, and stays there".formatted(symbol), (x, old, at) -> x + h));
            ways.add(Map.entry(
                    "ε is added to it, and fades by %s with it".formatted(symbol),
                    (x, old, at) -> x + h * numbers().getOrDefault("ε", Double.NaN)));
            ways.add(Map.entry(
                    "its bias correction by 1 − %sᵗ is stored back into it".formatted(symbol),
                    (x, old, at) -> x / (1 - Math.pow(h, at.t))));
            ways.add(Map.entry("what it was never fades by %s".formatted(symbol), (x, old, at) -> x + (1 - h) * old));
            ways.add(Map.entry("it fades by %s twice".formatted(symbol), (x, old, at) -> x - h * old + h * h * old));
            ways.add(Map.entry(
                    "what comes in has no weight 1 − %s".formatted(symbol),
                    (x, old, at) -> h * old + (x - h * old) / (1 - h)));
            ways.add(Map.entry(
                    "what comes in has 1 + %s for its weight, and not 1 − %s".formatted(symbol, symbol),
                    (x, old, at) -> h * old + (x - h * old) / (1 - h) * (1 + h)));
            ways.add(Map.entry(
                    "%s and 1 − %s have changed places".formatted(symbol, symbol),
                    (x, old, at) -> (1 - h) * old + h * (x - h * old) / (1 - h)));
            ways.add(Map.entry(
                    "%s, beside %s times the old".formatted(WRONG_SIGN, symbol), (x, old, at) -> 2 * h * old - x));
            ways.add(Map.entry("the old is left out, %s times it".formatted(symbol), (x, old, at) -> x - h * old));
            numbers().forEach((name, other) -> {
                String words = "%s is not added to what comes in".formatted(name);
                ways.add(Map.entry(words, (x, old, at) -> x - (1 - h) * other));
                ways.add(Map.entry(words, (x, old, at) -> x - Math.pow(at.t, -h) * other));
            });
        });
        for (double h : fades()) {
            ways.add(Map.entry(
                    "g comes in, where g² belongs", (x, old, at) -> h * old + weight(x, old, h, at.g * at.g) * at.g));
            ways.add(Map.entry(
                    "|g| comes in, where g² belongs",
                    (x, old, at) -> h * old + weight(x, old, h, at.g * at.g) * Math.abs(at.g)));
            ways.add(Map.entry(
                    "g² comes in, where g belongs", (x, old, at) -> h * old + weight(x, old, h, at.g) * at.g * at.g));
            numbers().forEach((symbol, factor) -> {
                ways.add(Map.entry(
                        "what comes in is multiplied by %s as well".formatted(symbol),
                        (x, old, at) -> h * old + factor * (x - h * old)));
                ways.add(Map.entry(
                        "what comes in is not multiplied by %s".formatted(symbol),
                        (x, old, at) -> h * old + (x - h * old) / factor));
            });
        }
        return ways;
    }

    /** By what the old may fade: by nothing, or by a hyperparameter. */
    private List<Double> fades() {
        return Stream.concat(Stream.of(1.0), numbers().values().stream()).toList();
    }

    /** What the new is multiplied by beside h times the old, where that is 1 or 1 − h, as in a sum or an average. */
    private static double weight(double x, double old, double h, double comesIn) {
        double weight = (x - h * old) / comesIn;
        return DoubleStream.of(1, 1 - h).anyMatch(each -> Math.abs(weight - each) < Part.TOLERANCE)
                ? weight
                : Double.NaN;
    }

    private List<Map.Entry<String, Way>> ofMove() {
        List<Map.Entry<String, Way>> ways = new ArrayList<>();
        int parameters = plain.theta().values().length;
        ways.add(Map.entry("it goes uphill", (x, old, at) -> -x));
        ways.add(Map.entry("it is divided by t", (x, old, at) -> x / at.t));
        ways.add(Map.entry("it is divided by √t", (x, old, at) -> x / Math.sqrt(at.t)));
        ways.add(Map.entry("it is divided by the number of parameters", (x, old, at) -> x / parameters));
        ways.add(Map.entry("it is twice as long as it should be", (x, old, at) -> 2 * x));
        ways.add(Map.entry("it is half as long as it should be", (x, old, at) -> x / 2));
        numbers().forEach((symbol, h) -> {
            ways.add(Map.entry("it is multiplied by %s once too often".formatted(symbol), (x, old, at) -> h * x));
            ways.add(
                    Map.entry("it is not multiplied by %s, or divided by it".formatted(symbol), (x, old, at) -> x / h));
            ways.add(Map.entry("it is multiplied by 1 − %s".formatted(symbol), (x, old, at) -> (1 - h) * x));
            ways.add(Map.entry("it is divided by 1 − %s".formatted(symbol), (x, old, at) -> x / (1 - h)));
            ways.add(Map.entry(
                    "it is multiplied by 1 − %sᵗ".formatted(symbol), (x, old, at) -> x * (1 - Math.pow(h, at.t))));
            ways.add(Map.entry(
                    "it is divided by 1 − %sᵗ".formatted(symbol), (x, old, at) -> x / (1 - Math.pow(h, at.t))));
            ways.add(Map.entry(
                    "θ itself is then multiplied by %s".formatted(symbol),
                    (x, old, at) -> (at.theta + x) * h - at.theta));
            ways.add(Map.entry(
                    "θ itself is then divided by 1 − %sᵗ".formatted(symbol),
                    (x, old, at) -> (at.theta + x) / (1 - Math.pow(h, at.t)) - at.theta));
            mine.memory().get(0).keySet().forEach(state -> mixed(state, h, ways));
        });
        return ways;
    }

    /** A state in a step that takes it in the wrong way. @param h a hyperparameter that may be part of it */
    private void mixed(String state, double h, List<Map.Entry<String, Way>> ways) {
        String inverse = "it is multiplied by what it should be divided by";
        numbers().values().forEach(other -> {
            ways.add(Map.entry(inverse, (x, old, at) -> Math.pow(h * now(state, at), 2) / x));
            ways.add(Map.entry(
                    inverse, (x, old, at) -> Math.pow(h * now(state, at) / (1 - Math.pow(other, at.t)), 2) / x));
            ways.add(Map.entry(
                    "it mixes the signs of %s and g, where the sign of what is mixed belongs".formatted(state),
                    (x, old, at) -> {
                        double before = at.states.getOrDefault(state, NONE)[0];
                        double mix = Math.signum(other * before + (1 - other) * at.g);
                        double own = other * Math.signum(before) + (1 - other) * Math.signum(at.g);
                        return x + h * (mix - own);
                    }));
        });
    }

    private static double now(String state, Cell at) {
        return at.states.getOrDefault(state, NONE)[1];
    }

    private Map<String, Double> numbers() {
        Map<String, Double> numbers = new LinkedHashMap<>();
        List<Argument> arguments = ((Instance) plain.rule()).arguments();
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i) instanceof Argument.Real real) {
                numbers.put(symbols.get(i), real.number());
            }
        }
        return numbers;
    }
}
