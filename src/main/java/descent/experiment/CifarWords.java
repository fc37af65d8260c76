package descent.experiment;

import descent.data.Cifar10;
import descent.network.Models;
import descent.report.Numbers;
import descent.report.Paragraph;
import descent.train.History;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why a network should not end in a softmax before a loss that applies its own, around this run's own figures. */
final class CifarWords {
    private static final int CLASSES = Cifar10.LABELS.size();

    /** The loss of a network that is certain and right, when its probabilities are taken for scores. */
    static final double LEAST_LOSS = Math.log(Math.E + CLASSES - 1) - 1;

    private CifarWords() {}

    static List<Paragraph> doubleSoftmax(List<History> lanes) {
        List<Paragraph> words = new ArrayList<>(List.of(why(), start()));
        for (History lane : lanes) {
            lanes.stream()
                    .filter(other ->
                            other.seed() == lane.seed() && other.lane().equals(CifarLesson.corrected(lane.lane())))
                    .findFirst()
                    .flatMap(corrected -> difference(lane, corrected))
                    .ifPresent(words::add);
        }
        return words;
    }

    private static Paragraph why() {
        return CifarReport.WORDS.paragraph(
                "why",
                Map.of(
                        "others", CLASSES - 1,
                        "most", Numbers.percent(Math.exp(-LEAST_LOSS)),
                        "least", Numbers.loss(LEAST_LOSS),
                        "classes", CLASSES,
                        "guessing", Numbers.loss(Math.log(CLASSES))));
    }

    private static Paragraph start() {
        return CifarReport.WORDS.paragraph("start", Map.of("features", Numbers.count(Models.CIFAR_FEATURES)));
    }

    private static Optional<Paragraph> difference(History two, History one) {
        if (two.endedAt().isPresent() || one.endedAt().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(CifarReport.WORDS.paragraph(
                "difference",
                Map.of(
                        "lane", two.lane(),
                        "seed", two.seed(),
                        "accuracy", accuracy(two),
                        "loss", loss(two),
                        "correctedAccuracy", accuracy(one),
                        "correctedLoss", loss(one))));
    }

    private static String accuracy(History lane) {
        return Numbers.percent(lane.last().accuracy().orElse(0));
    }

    private static String loss(History lane) {
        return Numbers.loss(lane.last().trainLoss().orElse(lane.last().batchLoss()));
    }
}
