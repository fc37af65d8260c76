package descent.experiment.sweep;

import descent.report.Json;
import descent.report.Numbers;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * An axis of a map.
 *
 * @param name the hyperparameter
 * @param values those that were tried, rising, each once
 * @param logarithmic its scale
 */
record MapAxis(String name, List<Double> values, boolean logarithmic) {
    private static final int MOST_TICKS = 8;

    static MapAxis of(SweepResult result, String name) {
        List<Double> values = result.trials().stream()
                .map(trial -> trial.candidate().values().get(name))
                .distinct()
                .sorted()
                .toList();
        return new MapAxis(name, values, SweepFigures.isLogarithmic(result, name));
    }

    /** Where a setting lies on it. */
    double of(SweepTrial trial) {
        return trial.candidate().values().get(name);
    }

    /** Where cells begin and end, one more than there are values: half way between neighbours, on the axis's own scale. */
    double[] edges() {
        DoubleUnaryOperator to = logarithmic ? Math::log : DoubleUnaryOperator.identity();
        DoubleUnaryOperator from = logarithmic ? Math::exp : DoubleUnaryOperator.identity();
        double[] at = values.stream().mapToDouble(to::applyAsDouble).toArray();
        double[] edges = new double[at.length + 1];
        for (int i = 1; i < at.length; i++) {
            edges[i] = (at[i - 1] + at[i]) / 2;
        }
        double first = at.length > 1 ? edges[1] - at[0] : 0.5;
        double last = at.length > 1 ? at[at.length - 1] - edges[at.length - 1] : 0.5;
        edges[0] = at[0] - first;
        edges[at.length] = at[at.length - 1] + last;
        for (int i = 0; i < edges.length; i++) {
            edges[i] = from.applyAsDouble(edges[i]);
        }
        return edges;
    }

    /** As Plotly wants it, with a tick at each value where there is room. */
    Json json() {
        Json axis = Json.of("title", Json.of("text", name)).and("showgrid", false);
        if (logarithmic) {
            axis.and("type", "log");
        }
        return values.size() > MOST_TICKS
                ? axis
                : axis.and("tickvals", values)
                        .and("ticktext", values.stream().map(Numbers::setting).toList());
    }
}
