package descent.experiment;

import descent.report.Numbers;
import descent.report.Series;
import descent.report.Table;
import descent.train.Evaluation;
import descent.train.History;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the notebook of the lesson "8-6" printed for gradient descent before it was broken off: 100 epochs were intended. */
final class PublishedCifar {
    /** How many images it learned from. */
    static final int IMAGES = 40_000;

    /** Validation accuracy in % after each epoch. */
    private static final List<Double> ACCURACY =
            List.of(9.6, 12.6, 17.6, 21.3, 23.4, 24.8, 25.6, 26.4, 27.1, 27.6, 28.3, 28.9, 29.3, 29.9, 30.3);

    private PublishedCifar() {}

    /** As points beside the lanes. */
    static Series accuracy() {
        List<Double> epochs = IntStream.rangeClosed(1, ACCURACY.size())
                .mapToObj(Double::valueOf)
                .toList();
        return Series.points("notebook", epochs, ACCURACY);
    }

    /** A lane's validation accuracy beside the published one, epoch by epoch. */
    static Table beside(History lane) {
        List<Evaluation> ours = lane.evaluations();
        List<Integer> epochs = IntStream.range(0, Math.min(ours.size(), ACCURACY.size()))
                .boxed()
                .toList();
        return Table.titled("%s: validation accuracy (%%) beside the notebook's".formatted(lane.lane()))
                .numbers("epoch", "ours", "notebook", "diff")
                .rows(epochs, i -> row(i, 100 * ours.get(i).accuracy().orElse(0)))
                .note("diff: published minus ours, in percentage points; seed %d".formatted(lane.seed()));
    }

    private static List<String> row(int epoch, double ours) {
        return List.of(
                String.valueOf(epoch + 1),
                "%.2f".formatted(ours),
                "%.1f".formatted(ACCURACY.get(epoch)),
                Numbers.difference(ACCURACY.get(epoch) - ours));
    }

    /** Such a table for the first lane of that name. */
    static Optional<Table> beside(String name, List<History> lanes) {
        return lanes.stream()
                .filter(lane -> lane.lane().equals(name))
                .findFirst()
                .map(PublishedCifar::beside);
    }
}
