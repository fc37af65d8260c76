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

/**
 * What each single step of a wrong rule does with what it finds: the reference takes the same step from the same θ with
 * the same state, and what differs then is that step's fault, and not that of those before.
 *
 * @param mine with the memory after each step
 * @param right the reference
 */
record LocalStep(String exercise, RuleTrial plain, RuleTrace mine, Subject right, List<String> symbols) {
    private static final int STEPS = 12;
    private static final int ENOUGH = 3;

    /** A way to get one number wrong. */
    @FunctionalInterface
    private interface Way {
        /**
         * The wrong number.
         *
         * @param x the right one
         * @param old what it was before the step
         */
        double of(double x, double old, int t);
    }

    /** One number of one step: right, before, and as it is. */
    private record Cell(double right, double old, double own, int t) {
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

    private static void cells(double[] right, double[] old, double[] own, int t, List<Cell> into) {
        for (int i = 0; own != null && own.length == right.length && i < right.length; i++) {
            into.add(new Cell(right[i], old[i], own[i], t));
        }
    }

    private void displacements(RuleTrace there, int t, List<Cell> into) {
        double[] start = mine.theta().get(t - 1);
        for (int i = 0; i < start.length; i++) {
            into.add(
                    new Cell(there.theta().get(1)[i] - start[i], 0, mine.theta().get(t)[i] - start[i], t));
        }
    }

    /** The only way that explains every cell, of which enough are wrong. */
    private static Optional<String> way(Map<String, Way> ways, List<Cell> cells) {
        long wrong = cells.stream()
                .filter(cell -> !cell.isRight())
                .map(Cell::t)
                .distinct()
                .count();
        if (wrong < ENOUGH) {
            return Optional.empty();
        }
        return ways.entrySet().stream()
                .filter(way ->
                        cells.stream().allMatch(cell -> cell.is(way.getValue().of(cell.right, cell.old, cell.t))))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Map<String, Way> ofState() {
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put("it is overwritten by its root", (x, old, t) -> Math.sqrt(x));
        ways.put("it is overwritten by its square", (x, old, t) -> x * x);
        numbers().forEach((symbol, h) -> {
            ways.put("%s is added to it, and stays there".formatted(symbol), (x, old, t) -> x + h);
            ways.put(
                    "ε is added to it, and fades by %s with it".formatted(symbol),
                    (x, old, t) -> x + h * numbers().getOrDefault("ε", Double.NaN));
            ways.put(
                    "its bias correction by 1 − %sᵗ is stored back into it".formatted(symbol),
                    (x, old, t) -> x / (1 - Math.pow(h, t)));
            ways.put("what it was never fades by %s".formatted(symbol), (x, old, t) -> x + (1 - h) * old);
            ways.put("it fades by %s twice".formatted(symbol), (x, old, t) -> x - h * old + h * h * old);
            ways.put(
                    "what comes in has no weight 1 − %s".formatted(symbol),
                    (x, old, t) -> h * old + (x - h * old) / (1 - h));
            ways.put(
                    "%s and 1 − %s have changed places".formatted(symbol, symbol),
                    (x, old, t) -> (1 - h) * old + h * (x - h * old) / (1 - h));
            ways.put(
                    "what comes in has the wrong sign, beside %s times the old".formatted(symbol),
                    (x, old, t) -> 2 * h * old - x);
            ways.put("the old is left out, %s times it".formatted(symbol), (x, old, t) -> x - h * old);
        });
        numbers()
                .forEach((symbol, h) -> numbers().forEach((other, factor) -> {
                    ways.put(
                            "what comes in is multiplied by %s as well".formatted(other),
                            (x, old, t) -> h * old + factor * (x - h * old));
                    ways.put(
                            "what comes in is not multiplied by %s".formatted(other),
                            (x, old, t) -> h * old + (x - h * old) / factor);
                }));
        return ways;
    }

    private Map<String, Way> ofMove() {
        Map<String, Way> ways = new LinkedHashMap<>();
        int parameters = plain.theta().values().length;
        ways.put("it goes uphill", (x, old, t) -> -x);
        ways.put("it is divided by t", (x, old, t) -> x / t);
        ways.put("it is divided by √t", (x, old, t) -> x / Math.sqrt(t));
        ways.put("it is divided by the number of parameters", (x, old, t) -> x / parameters);
        ways.put("it is twice as long as it should be", (x, old, t) -> 2 * x);
        ways.put("it is half as long as it should be", (x, old, t) -> x / 2);
        numbers().forEach((symbol, h) -> {
            ways.put("it is multiplied by %s once too often".formatted(symbol), (x, old, t) -> h * x);
            ways.put("it is not multiplied by %s, or divided by it".formatted(symbol), (x, old, t) -> x / h);
            ways.put("it is multiplied by 1 − %s".formatted(symbol), (x, old, t) -> (1 - h) * x);
            ways.put("it is divided by 1 − %s".formatted(symbol), (x, old, t) -> x / (1 - h));
            ways.put("it is multiplied by 1 − %sᵗ".formatted(symbol), (x, old, t) -> x * (1 - Math.pow(h, t)));
            ways.put("it is divided by 1 − %sᵗ".formatted(symbol), (x, old, t) -> x / (1 - Math.pow(h, t)));
        });
        return ways;
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
