package descent.experiment;

import descent.rule.Contender;
import descent.train.Evaluation;
import descent.train.History;
import descent.train.LaneFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Takes the history of a lane that trained {@link InTurn} apart, into one for each rule that had a turn. */
final class Turns {
    private Turns() {}

    /**
     * @param history the lane's
     * @param rules what trained
     * @param network names the lanes
     * @return one history for each rule that was evaluated, its iterations counted from the start of its turn
     */
    static List<History> apart(History history, InTurn rules, SeminarNetwork network) {
        List<History> turns = new ArrayList<>();
        for (int turn = 0; turn < rules.contenders().size(); turn++) {
            Contender contender = rules.contenders().get(turn);
            List<Evaluation> own = evaluations(history, rules, turn);
            if (!own.isEmpty()) {
                int first = turn * rules.steps();
                turns.add(new History(
                        network.lane(contender.name(), Way.IN_TURN),
                        contender.optimizer().get(),
                        history.seed(),
                        own,
                        state(history, contender),
                        own.get(own.size() - 1).iteration(),
                        own.get(own.size() - 1).seconds(),
                        died(history, own, first),
                        failed(history, own, first),
                        Optional.empty(),
                        Optional.empty(),
                        history.batches()));
            }
        }
        return turns;
    }

    private static List<Evaluation> evaluations(History history, InTurn rules, int turn) {
        int first = turn * rules.steps();
        double before = history.evaluations().stream()
                .filter(evaluation -> evaluation.iteration() <= first)
                .mapToDouble(Evaluation::seconds)
                .max()
                .orElse(0);
        return history.evaluations().stream()
                .filter(one -> one.iteration() > first && one.iteration() <= first + rules.steps())
                .map(one -> new Evaluation(
                        one.iteration() - first,
                        one.batchLoss(),
                        one.trainLoss(),
                        one.loss(),
                        one.accuracy(),
                        one.seconds() - before))
                .toList();
    }

    private static Map<String, Long> state(History history, Contender contender) {
        String prefix = InTurn.prefix(contender);
        Map<String, Long> own = new LinkedHashMap<>();
        history.state().forEach((name, length) -> {
            if (name.startsWith(prefix)) {
                own.put(name.substring(prefix.length()), length);
            }
        });
        return own;
    }

    private static Optional<LaneFailure> failed(History history, List<Evaluation> own, int first) {
        int last = first + own.get(own.size() - 1).iteration();
        return history.failure()
                .filter(failure -> failure.step() == last)
                .map(failure -> new LaneFailure(failure.step() - first, failure.what()));
    }

    private static OptionalInt died(History history, List<Evaluation> own, int first) {
        int last = first + own.get(own.size() - 1).iteration();
        return history.divergedAt().stream()
                .filter(iteration -> iteration == last)
                .map(iteration -> iteration - first)
                .mapToObj(OptionalInt::of)
                .findFirst()
                .orElseGet(OptionalInt::empty);
    }
}
