package descent.kata.lesson.show;

import descent.Rules;
import descent.Search;
import descent.data.Data;
import descent.network.Model;
import descent.report.Axis;
import descent.report.Figure;
import descent.report.Table;
import descent.train.Experiment;
import descent.train.History;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every point of a small grid, trained and judged. */
final class GridSearchShow implements Show {
    private static final List<Double> RATES = List.of(0.01, 0.03, 0.1, 0.3, 1.0);
    private static final List<Double> MOMENTA = List.of(0.0, 0.5, 0.9);
    private static final int ITERATIONS = 300;
    private static final Model MODEL = Model.mlp(784, 30, 10);

    @Override
    public Shown with(Rules rules) {
        Data data = Pictures.some(2_000, 500);
        Map<Map<String, Double>, Double> losses = new LinkedHashMap<>();
        Map<String, List<Double>> grid = new LinkedHashMap<>();
        grid.put("learningRate", RATES);
        grid.put("momentum", MOMENTA);
        Map<String, Double> best = rules.make(Search.class, "GridSearch").best(grid, point -> {
            double loss = loss(rules, data, point);
            losses.put(Map.copyOf(point), loss);
            return loss;
        });
        long lost =
                losses.values().stream().filter(loss -> !Double.isFinite(loss)).count();
        return Shown.nothing()
                .picture("table", table(losses))
                .picture("curves", curves(losses))
                .figure("points", String.valueOf(losses.size()))
                .figure("iterations", String.valueOf(ITERATIONS))
                .figure("lost", String.valueOf(lost))
                .figure("bestRate", best.get("learningRate"))
                .figure("bestMomentum", best.get("momentum"))
                .figure("bestLoss", losses.get(Map.copyOf(best)))
                .figure(
                        "worstLoss",
                        losses.values().stream()
                                .filter(Double::isFinite)
                                .mapToDouble(loss -> loss)
                                .max()
                                .orElseThrow());
    }

    private static double loss(Rules rules, Data data, Map<String, Double> point) {
        History history = Experiment.experiment("grid search")
                .data(data)
                .model(MODEL)
                .batchSize(50)
                .iterations(ITERATIONS)
                .evaluateEvery(ITERATIONS)
                .lane("Momentum", rules.optimizer("Momentum", point.get("learningRate"), point.get("momentum")))
                .run()
                .lanes()
                .get(0);
        return history.divergedAt().isPresent() ? Double.NaN : history.last().loss();
    }

    private static double at(Map<Map<String, Double>, Double> losses, double rate, double momentum) {
        return losses.getOrDefault(Map.of("learningRate", rate, "momentum", momentum), Double.NaN);
    }

    private static Table table(Map<Map<String, Double>, Double> losses) {
        return Table.titled("Validation loss after %d iterations".formatted(ITERATIONS))
                .numbers("γ \\ η")
                .numbers(RATES.stream().map(Words::figure).toArray(String[]::new))
                .rows(
                        MOMENTA,
                        momentum -> Stream.concat(
                                        Stream.of(Words.figure(momentum)),
                                        RATES.stream().map(rate -> cell(at(losses, rate, momentum))))
                                .toList());
    }

    private static String cell(double loss) {
        return Double.isFinite(loss) ? Words.figure(loss) : "NaN";
    }

    private static Figure curves(Map<Map<String, Double>, Double> losses) {
        Figure curves = Figure.of("Validation loss by learning rate", Axis.log("η"), Axis.log("validation loss"));
        for (double momentum : MOMENTA) {
            List<Double> reached =
                    RATES.stream().map(rate -> at(losses, rate, momentum)).toList();
            curves = curves.line("γ " + Words.figure(momentum), RATES, reached);
        }
        return curves;
    }
}
