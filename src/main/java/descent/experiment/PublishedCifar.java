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
        Table table = Table.of(
                "%s: validation accuracy (%%) beside the notebook's".formatted(lane.lane()),
                List.of(
                        Table.Column.number("epoch"),
                        Table.Column.number("ours"),
                        Table.Column.number("notebook"),
                        Table.Column.number("diff")));
        List<Evaluation> ours = lane.evaluations();
        for (int i = 0; i < Math.min(ours.size(), ACCURACY.size()); i++) {
            double our = 100 * ours.get(i).accuracy().orElse(0);
            table = table.row(List.of(
                    String.valueOf(i + 1),
                    "%.2f".formatted(our),
                    "%.1f".formatted(ACCURACY.get(i)),
                    Numbers.difference(ACCURACY.get(i) - our)));
        }
        return table.note("diff: published minus ours, in percentage points; seed %d".formatted(lane.seed()));
    }

    /** Such a table for the first lane of that name. */
    static Optional<Table> beside(String name, List<History> lanes) {
        return lanes.stream()
                .filter(lane -> lane.lane().equals(name))
                .findFirst()
                .map(PublishedCifar::beside);
    }
}
