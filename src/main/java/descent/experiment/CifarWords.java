package descent.experiment;

import descent.data.Cifar10;
import descent.network.Models;
import descent.report.Numbers;
import descent.report.Paragraph;
import descent.train.Evaluation;
import descent.train.History;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why a network should not end in a softmax before a loss that applies its own, around this run's own figures. */
final class CifarWords {
    private static final int CLASSES = Cifar10.LABELS.size();

    /** The loss of a network that is certain and right, when its probabilities are taken for scores. */
    static final double LEAST_LOSS = Math.log(Math.E + CLASSES - 1) - 1;

    private CifarWords() {}

    static List<Paragraph> doubleSoftmax(List<History> lanes) {
        List<Paragraph> words = new ArrayList<>(List.of(new Paragraph(why()), new Paragraph(start())));
        for (History lane : lanes) {
            lanes.stream()
                    .filter(other ->
                            other.seed() == lane.seed() && other.lane().equals(CifarLesson.corrected(lane.lane())))
                    .findFirst()
                    .flatMap(corrected -> difference(lane, corrected))
                    .ifPresent(text -> words.add(new Paragraph(text)));
        }
        return words;
    }

    private static String why() {
        return "The published network ends in a softmax, and the cross-entropy, which expects scores of any size, applies another. What it gets are probabilities between 0 and 1, and of these the second softmax makes at most e / (e + %d) = %s %%: a network that is certain, and right, still has a loss of ln(e + %d) − 1 = %s, where guessing has ln %d = %s. There is little left to learn from."
                .formatted(
                        CLASSES - 1,
                        Numbers.percent(Math.exp(-LEAST_LOSS)),
                        CLASSES - 1,
                        Numbers.loss(LEAST_LOSS),
                        CLASSES,
                        Numbers.loss(Math.log(CLASSES)));
    }

    private static String start() {
        return "The start makes it worse: with weights from N(0, 1) the scores of %s features lie far apart, so that the first softmax is certain from the beginning, mostly of the wrong class. Going back through it, a gradient is multiplied by p (1 − p), which is next to nothing where p is next to 0 or 1: the network hardly moves, slowly enough to look like steady progress."
                .formatted(Numbers.count(Models.CIFAR_FEATURES));
    }

    private static Optional<String> difference(History two, History one) {
        if (two.endedAt().isPresent() || one.endedAt().isPresent()) {
            return Optional.empty();
        }
        Evaluation published = two.last();
        Evaluation corrected = one.last();
        return Optional.of(
                "%s in the end, seed %d: %s %% of the validation images right and a training loss of %s with two softmaxes; %s %% and %s from the same parameters on the same batches with one. The two losses measure different things; the accuracies do not."
                        .formatted(
                                two.lane(),
                                two.seed(),
                                Numbers.percent(published.accuracy().orElse(0)),
                                Numbers.loss(published.trainLoss().orElse(published.batchLoss())),
                                Numbers.percent(corrected.accuracy().orElse(0)),
                                Numbers.loss(corrected.trainLoss().orElse(corrected.batchLoss()))));
    }
}
