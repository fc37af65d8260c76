package descent.mutant.diagnosis;

import descent.kata.Diagnosis;
import descent.trial.SearchTrace;
import descent.trial.SearchTrial;
import descent.trial.Subject;
import descent.trial.Thrown;
import descent.trial.Trial;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the traces of a search prove. */
record SearchFinds(long seed) implements Facts {
    private static final String NAME = "GridSearch";

    @Override
    public Optional<Diagnosis> of(Subject subject, Subject right, Source source, Optional<Trial<?>> shown) {
        for (SearchTrial trial : new SearchProbes(seed).plain()) {
            SearchTrace mine = subject.run(trial);
            SearchTrace theirs = right.run(trial);
            if (mine.thrown().isPresent()) {
                return mine.thrown()
                        .filter(SearchFinds::isNull)
                        .flatMap(thrown -> said(
                                "returns null, or a point with null in it, for the losses %s."
                                        .formatted(trial.losses()),
                                "The first point is the best one until a better one comes, whatever its loss."));
            }
            Optional<Diagnosis> found = points(mine, theirs).or(() -> choice(trial, mine, theirs));
            if (found.isPresent()) {
                return found;
            }
        }
        return SearchProbes.empty().stream()
                .filter(trial -> subject.run(trial).thrown().isEmpty())
                .findFirst()
                .flatMap(trial -> said(
                        "answers for the grid %s, which has no point: IllegalArgumentException belongs there."
                                .formatted(trial.grid()),
                        "Refuse a grid without names, and a name without values."));
    }

    /** Not thrown by the student's own lines, but by whoever takes their answer. */
    private static boolean isNull(Thrown thrown) {
        return thrown.is(NullPointerException.class) && thrown.at().isEmpty();
    }

    private static Optional<Diagnosis> points(SearchTrace mine, SearchTrace theirs) {
        List<Map<String, Double>> asked = mine.asked();
        Optional<Map<String, Double>> off =
                asked.stream().filter(point -> !theirs.asked().contains(point)).findFirst();
        if (off.isPresent()) {
            return said("asks for the loss of %s, which is no point of the grid.".formatted(off.get()), "");
        }
        if (asked.stream().distinct().count() < asked.size()) {
            return said(
                    "asks for the loss of the same point twice: %d calls for %d points."
                            .formatted(asked.size(), theirs.asked().size()),
                    "Keep what you were told: each call costs a training.");
        }
        Optional<Map<String, Double>> left =
                theirs.asked().stream().filter(point -> !asked.contains(point)).findFirst();
        if (left.isPresent()) {
            return said(
                    "never tries %s; it tries %d of %d points."
                            .formatted(left.get(), asked.size(), theirs.asked().size()),
                    "One value for each name, in every combination.");
        }
        return asked.equals(theirs.asked())
                ? Optional.empty()
                : said(
                        "tries the points in another order: the values of the last name should change fastest.",
                        "Take the names in the order of the map, and the values in the order of their lists.");
    }

    private static Optional<Diagnosis> choice(SearchTrial trial, SearchTrace mine, SearchTrace theirs) {
        return mine.chosen().equals(theirs.chosen())
                ? Optional.empty()
                : Optional.of(Diagnosis.shown(
                        "Your GridSearch tries every point and chooses another than the best: of the losses %s, that of %s."
                                .formatted(trial.losses(), mine.chosen().orElseThrow()),
                        "Look at how a loss is compared with the least one so far."));
    }

    private static Optional<Diagnosis> said(String words, String hint) {
        return Optional.of(new Diagnosis("Your " + NAME + " " + words, hint));
    }
}
