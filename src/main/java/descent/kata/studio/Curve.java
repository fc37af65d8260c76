package descent.kata.studio;

import descent.trial.RuleTrace;
import descent.trial.ScheduleTrace;
import descent.trial.Surface;
import descent.trial.Thrown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A path as the page draws it, as far as it consists of numbers; or the factors of a schedule.
 *
 * @param theta for each of the two parameters, where it was at the start and after each step; empty for a schedule
 * @param values how high that is; a schedule's factors
 * @param state for each array by its name, and each of its numbers, what it was after each step
 * @param why what is to be said of it, in lines
 */
public record Curve(double[][] theta, double[] values, Map<String, double[][]> state, List<String> why) {
    static Curve none(List<String> why) {
        return new Curve(new double[][] {{}, {}}, new double[0], Map.of(), why);
    }

    static Curve of(double[] factors) {
        return new Curve(new double[][] {{}, {}}, factors, Map.of(), List.of());
    }

    static Curve of(ScheduleTrace trace) {
        double[] factors =
                trace.factors().stream().mapToDouble(Double::doubleValue).toArray();
        return new Curve(
                new double[][] {{}, {}},
                factors,
                Map.of(),
                trace.thrown().map(thrown -> said(thrown, " at t = " + factors.length)).stream()
                        .toList());
    }

    static Curve of(Surface surface, RuleTrace trace) {
        List<double[]> theta = trace.theta();
        int end = 0;
        while (end < theta.size() && isFinite(surface, theta.get(end))) {
            end++;
        }
        List<double[]> points = theta.subList(0, end);
        return new Curve(
                new double[][] {series(points, point -> point[0]), series(points, point -> point[1])},
                series(points, surface::value),
                state(trace.memory()
                        .subList(0, Math.max(0, Math.min(trace.memory().size(), end - 1)))),
                why(trace, end));
    }

    private static boolean isFinite(Surface surface, double[] point) {
        return Double.isFinite(point[0]) && Double.isFinite(point[1]) && Double.isFinite(surface.value(point));
    }

    private static <T> double[] series(List<T> moments, ToDoubleFunction<T> of) {
        return moments.stream().mapToDouble(of).toArray();
    }

    private static Map<String, double[][]> state(List<Map<String, double[]>> memory) {
        Map<String, double[][]> state = new LinkedHashMap<>();
        if (!memory.isEmpty()) {
            memory.get(0)
                    .forEach((name, first) -> state.put(
                            name,
                            IntStream.range(0, first.length)
                                    .mapToObj(i -> series(
                                            memory,
                                            moment -> moment.getOrDefault(name, first).length > i
                                                    ? moment.getOrDefault(name, first)[i]
                                                    : Double.NaN))
                                    .toArray(double[][]::new)));
        }
        return state;
    }

    private static List<String> why(RuleTrace trace, int end) {
        List<String> lines = new ArrayList<>();
        trace.thrown()
                .ifPresent(thrown -> lines.add(said(
                        thrown,
                        trace.asked().isEmpty()
                                ? ""
                                : " in step " + trace.asked().size())));
        if (end < trace.theta().size()) {
            lines.add("It diverges: after step %d there is no number any more.".formatted(end - 1));
        }
        return lines;
    }

    private static String said(Thrown thrown, String when) {
        String place = thrown.at().stream()
                .findFirst()
                .map(at -> " (%s, line %d)".formatted(at.file(), at.line()))
                .orElse("");
        return thrown.simpleName().equals("NotStarted")
                ? "It is not started yet."
                : "It throws %s%s: %s%s".formatted(thrown.simpleName(), when, thrown.message(), place);
    }
}
