package descent.mutant.diagnosis;

import descent.kata.Diagnosis;
import descent.trial.Instance;
import descent.trial.StoppingTrace;
import descent.trial.StoppingTrial;
import descent.trial.Subject;
import descent.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the traces of early stopping prove. */
record StoppingFinds(long seed) implements Facts {
    private static final int NEVER = -1;

    @Override
    public Optional<Diagnosis> before(Subject subject, Subject right, Source source) {
        double[] losses = {3, 2, 2.5, 2.25, 2, 2.125, 2.75, 3};
        StoppingTrace alone = subject.run(trial(3, 0, losses));
        List<StoppingTrial.Check> both = new ArrayList<>();
        for (double loss : losses) {
            both.add(new StoppingTrial.Check(0, loss));
            both.add(new StoppingTrial.Check(1, 1));
        }
        StoppingTrace beside = subject.run(new StoppingTrial(List.of(instance(3, 0), instance(2, 0.5)), both));
        if (alone.thrown().isPresent() || beside.thrown().isPresent()) {
            return Optional.empty();
        }
        List<StoppingTrace.Answer> first = IntStream.range(0, losses.length)
                .mapToObj(i -> beside.answers().get(2 * i))
                .toList();
        boolean again = alone.before().get(0) == NEVER
                && subject.run(trial(3, 0, losses)).answers().equals(alone.answers());
        if (again && first.equals(alone.answers())) {
            return Optional.empty();
        }
        if (alone.before().get(0) != NEVER && source.statics().isEmpty()) {
            return Optional.empty();
        }
        String where = source.statics().isEmpty()
                ? ""
                : ": %s is static (line %d)"
                        .formatted(
                                source.statics().get(0).what(),
                                source.statics().get(0).line());
        return said(
                "shares its count between instances" + where + ".", "Fields without static belong to one instance.");
    }

    @Override
    public Optional<Diagnosis> of(Subject subject, Subject right, Source source, Optional<Trial<?>> shown) {
        List<StoppingTrial> trials = new ArrayList<>(new StoppingProbes(seed).trials());
        shown.filter(StoppingTrial.class::isInstance)
                .map(StoppingTrial.class::cast)
                .filter(trial -> trial.stoppings().size() == 1)
                .ifPresent(trial -> trials.add(0, trial));
        return ignored(subject, right)
                .or(() -> late(subject, right))
                .or(() -> goesOn(subject))
                .or(() -> trials.stream()
                        .flatMap(trial -> firstWrong(trial, subject.run(trial), right.run(trial)).stream())
                        .findFirst());
    }

    /** Of one that does stop, and has found a best check before: another may have lost its way altogether. */
    private Optional<Diagnosis> ignored(Subject subject, Subject right) {
        double[] losses = {3, 2, 2.5, 1.5, 1.25, 1.75, 1.5, 2, 2, 2, 2, 2, 2, 2};
        StoppingTrace mine = subject.run(trial(2, 0.125, losses));
        if (firstStop(mine) < 2
                || mine.answers().stream()
                                .map(StoppingTrace.Answer::best)
                                .distinct()
                                .count()
                        < 3) {
            return Optional.empty();
        }
        if (mine.answers().equals(subject.run(trial(4, 0.125, losses)).answers())) {
            return said("does the same whatever patience is.", "It stops after patience checks in a row.");
        }
        boolean delta = mine.answers().equals(subject.run(trial(2, 0.5, losses)).answers());
        return delta
                        && !right.run(trial(2, 0.125, losses))
                                .answers()
                                .equals(right.run(trial(2, 0.5, losses)).answers())
                ? said("does the same whatever minDelta is.", "loss < leastLoss − minDelta.")
                : Optional.empty();
    }

    /** Always by the same number of checks, where best is right. */
    private Optional<Diagnosis> late(Subject subject, Subject right) {
        List<Integer> distances = new ArrayList<>();
        for (StoppingTrial trial : new StoppingProbes(seed).plain()) {
            StoppingTrace mine = subject.run(trial);
            StoppingTrace theirs = right.run(trial);
            int end = firstStop(theirs);
            if (mine.thrown().isPresent()
                    || end == NEVER
                    || end + 1 >= theirs.answers().size()) {
                continue;
            }
            int own = firstStop(mine);
            distances.add(own == NEVER ? Integer.MAX_VALUE : own - end);
        }
        if (distances.isEmpty() || !distances.stream().allMatch(distances.get(0)::equals)) {
            return Optional.empty();
        }
        return switch (distances.get(0)) {
            case 1 ->
                said(
                        "stops one check late, always.",
                        "It stops as soon as patience checks in a row did not improve: >=, not >.");
            case -1 -> said("stops one check early, always.", "The check that improves is none of the patience.");
            case Integer.MAX_VALUE -> said("never stops.", "Count the checks in a row that did not improve.");
            default -> Optional.empty();
        };
    }

    private Optional<Diagnosis> goesOn(Subject subject) {
        StoppingTrace mine = subject.run(trial(2, 0, 1, 2, 3, 4, 5, 6, 7, 8));
        boolean[] stops = new boolean[mine.answers().size()];
        for (int i = 0; i < stops.length; i++) {
            stops[i] = mine.answers().get(i).stop();
        }
        int first = firstStop(mine);
        return first == 2 && IntStream.range(first, stops.length).anyMatch(i -> !stops[i])
                ? said(
                        "says stop, and then begins to count again, although no check improved.",
                        "Only an improvement sets the count back.")
                : Optional.empty();
    }

    private static Optional<Diagnosis> firstWrong(StoppingTrial trial, StoppingTrace mine, StoppingTrace theirs) {
        if (mine.thrown().isPresent() || theirs.thrown().isPresent()) {
            return Optional.empty();
        }
        if (!mine.before().equals(theirs.before())) {
            return said(
                    "answers best() with %d before the first check: −1 would be right."
                            .formatted(mine.before().get(0)),
                    "−1 stands for no check at all: 0 is the first one.");
        }
        return IntStream.range(0, theirs.answers().size())
                .filter(i -> !mine.answers().get(i).equals(theirs.answers().get(i)))
                .mapToObj(i -> Diagnosis.shown(
                        "Your EarlyStopping goes wrong with patience %s and minDelta %s after the losses %s: there %s."
                                .formatted(
                                        argument(trial, 0),
                                        argument(trial, 1),
                                        trial.checks().stream()
                                                .limit(i + 1L)
                                                .map(check -> plainly(check.loss()))
                                                .collect(Collectors.joining(", ")),
                                        what(
                                                i,
                                                mine.answers().get(i),
                                                theirs.answers().get(i))),
                        "Go through these losses by hand, check by check."))
                .findFirst();
    }

    private static String argument(StoppingTrial trial, int index) {
        return plainly(trial.stoppings().get(0).arguments().get(index).value(null));
    }

    private static String plainly(Object number) {
        return String.valueOf(number).replaceFirst("\\.0$", "");
    }

    private static String what(int check, StoppingTrace.Answer own, StoppingTrace.Answer their) {
        if (own.best() == their.best()) {
            return "stop(…) is %s and should be %s, while best() is right".formatted(own.stop(), their.stop());
        }
        String wrong = "best() is %d and should be %d".formatted(own.best(), their.best());
        return own.best() == check
                ? wrong + ", for the last loss is no improvement"
                : their.best() == check ? wrong + ", for the last loss is an improvement" : wrong;
    }

    private static int firstStop(StoppingTrace trace) {
        return IntStream.range(0, trace.answers().size())
                .filter(i -> trace.answers().get(i).stop())
                .findFirst()
                .orElse(NEVER);
    }

    private static Optional<Diagnosis> said(String words, String hint) {
        return Optional.of(new Diagnosis("Your EarlyStopping " + words, hint));
    }

    private static Instance instance(int patience, double minDelta) {
        return Instance.of("EarlyStopping", patience, minDelta);
    }

    private static StoppingTrial trial(int patience, double minDelta, double... losses) {
        return StoppingTrial.of(instance(patience, minDelta), losses);
    }
}
