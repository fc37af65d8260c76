package descent.experiment;

import descent.NotStarted;
import descent.Rules;
import descent.Search;
import descent.Stopping;
import descent.train.Evaluation;
import descent.train.History;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * What a student's exercises that are no rules make of a run's own figures, beside what the harness made of them.
 *
 * @param own the student's
 * @param notes is told
 */
public record SecondOpinion(Rules own, Consumer<String> notes) {
    /**
     * Tells a lane's losses to {@code EarlyStopping}, one after the other.
     *
     * @param iterations how many steps the lane would have taken at most
     */
    void stopping(History lane, int patience, int iterations) {
        told("EarlyStopping", () -> {
            Stopping stopping = own.make(Stopping.class, "EarlyStopping", patience, 0.0);
            List<Evaluation> all = lane.evaluations();
            int at = 0;
            while (at < all.size() && !stopping.stop(all.get(at).loss())) {
                at++;
            }
            boolean ended = lane.last().iteration() < iterations;
            int harness = ended ? all.size() - 1 : all.size();
            int best = all.get(Math.max(0, stopping.best())).iteration();
            int kept = lane.selection().orElseThrow().iteration();
            return "%s: your EarlyStopping %s and calls iteration %,d the best, %s"
                    .formatted(
                            lane.lane(),
                            at < all.size()
                                    ? "stops at iteration %,d"
                                            .formatted(all.get(at).iteration())
                                    : "does not stop",
                            best,
                            at == harness && best == kept
                                    ? "as the harness does"
                                    : "where the harness %s and kept iteration %,d"
                                            .formatted(
                                                    ended
                                                            ? "stopped at iteration %,d"
                                                                    .formatted(lane.last()
                                                                            .iteration())
                                                            : "did not stop",
                                                    kept));
        });
    }

    /**
     * Has {@code GridSearch} choose from a grid whose losses are known.
     *
     * @param chosen what the harness chose
     */
    public void search(
            Map<String, List<Double>> grid, ToDoubleFunction<Map<String, Double>> losses, Map<String, Double> chosen) {
        told("GridSearch", () -> {
            Map<String, Double> mine = own.make(Search.class, "GridSearch").best(grid, losses);
            return "your GridSearch chooses %s, %s"
                    .formatted(
                            mine, chosen.equals(mine) ? "as the harness does" : "where the harness chooses " + chosen);
        });
    }

    private void told(String exercise, Supplier<String> opinion) {
        try {
            notes.accept(opinion.get());
        } catch (NotStarted | IllegalArgumentException e) {
            notes.accept("%s is not asked: %s".formatted(exercise, e.getMessage()));
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            notes.accept("your %s threw %s".formatted(exercise, e));
        }
    }
}
