package descent.experiment;

import descent.report.Numbers;
import descent.report.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What it makes of the notebook's comparison that one network went through all its rules, in this run's figures.
 *
 * @param report the figures
 */
record CurvesWords(CurvesReport report) {
    List<Paragraph> paragraphs() {
        List<Paragraph> words = new ArrayList<>();
        words.add(CurvesReport.WORDS.paragraph("order", Map.of("rules", String.join(", ", report.rules()))));
        for (SeminarNetwork network : SeminarNetwork.values()) {
            if (report.rules().size() > 1) {
                words.add(new Paragraph(starts(network)));
            }
            if (report.isComplete(network)) {
                words.add(ends(network));
                words.add(new Paragraph(verdicts(network)));
            }
        }
        return words;
    }

    private String starts(SeminarNetwork network) {
        List<EpochLosses> afresh = report.losses(network, Way.AFRESH);
        return report.losses(network, Way.IN_TURN).stream()
                .skip(1)
                .flatMap(inTurn -> afresh.stream()
                        .filter(own -> own.rule().equals(inTurn.rule()))
                        .map(own -> "%s at %s instead of %s"
                                .formatted(own.rule(), Numbers.loss(inTurn.first()), Numbers.loss(own.first()))))
                .collect(Collectors.joining(
                        ", ", "The %s network's first epochs, in turn instead of afresh: ".formatted(network), "."));
    }

    private Paragraph ends(SeminarNetwork network) {
        List<EpochLosses> afresh = report.losses(network, Way.AFRESH);
        List<EpochLosses> inTurn = report.losses(network, Way.IN_TURN);
        String order = order(afresh).equals(order(inTurn)) ? "same" : "different";
        return CurvesReport.WORDS.paragraph(
                "ends",
                Map.of(
                        "afresh", Conclusion.ranked(afresh),
                        "inTurn", Conclusion.ranked(inTurn),
                        "order", CurvesReport.WORDS.text(order, Map.of())));
    }

    private static List<String> order(List<EpochLosses> losses) {
        return Conclusion.byLast(losses).stream().map(EpochLosses::rule).toList();
    }

    private String verdicts(SeminarNetwork network) {
        return "The notebook concludes: %s."
                .formatted(Conclusion.about(network).stream()
                        .map(verdict -> verdict(network, verdict))
                        .collect(Collectors.joining("; ")));
    }

    private String verdict(SeminarNetwork network, Conclusion verdict) {
        Conclusion.Answer afresh =
                verdict.finding(report.losses(network, Way.AFRESH)).answer();
        Conclusion.Answer inTurn =
                verdict.finding(report.losses(network, Way.IN_TURN)).answer();
        String found;
        if (afresh == Conclusion.Answer.OPEN || inTurn == Conclusion.Answer.OPEN) {
            found = "of which this run cannot tell";
        } else if (afresh == inTurn) {
            found = "which this run shows " + (afresh == Conclusion.Answer.YES ? "both ways" : "neither way");
        } else {
            found = "which this run shows " + (afresh == Conclusion.Answer.YES ? "afresh only" : "in turn only");
        }
        return "\u201c%s\u201d, %s".formatted(verdict.published(), found);
    }
}
