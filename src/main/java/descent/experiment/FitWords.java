package descent.experiment;

import descent.report.Numbers;
import descent.report.Paragraph;
import descent.train.Results;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** What is to be seen in the fits, in words around this run's own figures. */
final class FitWords {
    private static final String PLAIN = "GradientDescent";
    private static final String MOMENTUM = "Momentum";
    private static final String ADAM = "Adam";
    private static final Peak MIDDLE = new Peak(0);

    private final Fits fits;
    private final List<String> lanes;

    private FitWords(Fits fits, List<String> lanes) {
        this.fits = fits;
        this.lanes = lanes;
    }

    /** The paragraphs for which the lanes are there. */
    static List<Paragraph> all(Fits fits, Results results) {
        FitWords words = new FitWords(fits, FitFigures.lanes(results));
        List<Paragraph> texts = new ArrayList<>(List.of(words.peaks()));
        if (words.lanes.containsAll(List.of(PLAIN, MOMENTUM))) {
            texts.add(words.momentum());
        }
        if (words.lanes.containsAll(List.of(PLAIN, ADAM))) {
            texts.add(words.adam());
        }
        return texts;
    }

    private Paragraph peaks() {
        return Regression.WORDS.paragraph(
                "peaks",
                Map.of(
                        "middle", whole(100 * MIDDLE.weight()),
                        "beside", whole(100 * new Peak(1).weight()),
                        "outermost", whole(100 * Peak.all().get(0).weight()),
                        "courses", lanes.stream().map(this::course).collect(Collectors.joining(" ")),
                        "order", order()));
    }

    /** What a rule fits first and last. */
    private String course(String lane) {
        int all = Peak.all().size();
        List<Peak> fitted = Peak.all().stream()
                .filter(peak -> fits.fitted(lane, peak).isPresent())
                .sorted(Comparator.comparingInt(peak -> fits.fitted(lane, peak).orElseThrow()))
                .toList();
        if (fitted.isEmpty()) {
            return "%s fits none of the %d peaks.".formatted(lane, all);
        }
        String first = reached(lane, fitted.get(0));
        return fitted.size() == 1
                ? "%s fits 1 of the %d peaks, %s.".formatted(lane, all, first)
                : "%s fits %d of the %d peaks, from %s to %s."
                        .formatted(lane, fitted.size(), all, first, reached(lane, fitted.get(fitted.size() - 1)));
    }

    private String reached(String lane, Peak peak) {
        String x = peak.number() == 0 ? "0" : Numbers.difference(peak.x());
        return "x = %s %s".formatted(x, at(fits.fitted(lane, peak)));
    }

    /** Whether lower peaks wait for the higher ones next to them. */
    private String order() {
        int inOrder = 0;
        int cases = 0;
        for (String lane : lanes) {
            for (Peak peak : Peak.all()) {
                OptionalInt own = fits.fitted(lane, peak);
                if (peak.number() != 0 && own.isPresent()) {
                    cases++;
                    int higher = fits.fitted(lane, peak.inner()).orElse(Integer.MAX_VALUE);
                    inOrder += higher <= own.getAsInt() ? 1 : 0;
                }
            }
        }
        return "In %d of %d cases a peak was fitted after its higher neighbour, or at the same look."
                .formatted(inOrder, cases);
    }

    private Paragraph momentum() {
        double agreeing = 1 / (1 - Regression.GAMMA);
        double end = Fits.error(fits.last(PLAIN));
        OptionalInt plain = fits.fitted(PLAIN, MIDDLE);
        OptionalInt own = fits.fitted(MOMENTUM, MIDDLE);
        return Regression.WORDS.paragraph(
                "momentum",
                Map.of(
                        "gamma", Numbers.setting(Regression.GAMMA),
                        "agreeing", whole(agreeing),
                        "points", whole(agreeing * Regression.BATCH),
                        "batch", Regression.BATCH,
                        "own", at(own),
                        "plain", at(plain),
                        "late", late(plain, own),
                        "end", Numbers.loss(end),
                        "reached", at(fits.reached(MOMENTUM, end))));
    }

    private static String late(OptionalInt plain, OptionalInt own) {
        if (plain.isEmpty() || own.orElse(0) == 0) {
            return "";
        }
        double ratio = (double) plain.getAsInt() / own.getAsInt();
        return ", %s times as late".formatted(Numbers.setting(Math.round(10 * ratio) / 10.0));
    }

    private Paragraph adam() {
        double slow = fits.moved(ADAM, 0.1) / fits.moved(PLAIN, 0.1);
        double fast = fits.moved(ADAM, 0.9) / fits.moved(PLAIN, 0.9);
        return Regression.WORDS.paragraph(
                "adam",
                Map.of(
                        "steps", Fits.EVERY,
                        "slow", whole(slow),
                        "fast", whole(fast),
                        "slowGain", slow > fast,
                        "adam", rises(ADAM),
                        "plain", rises(PLAIN)));
    }

    private String rises(String lane) {
        List<Double> errors = fits.secondHalf(lane).stream().map(Fits::error).toList();
        int rises = 0;
        for (int i = 1; i < errors.size(); i++) {
            rises += errors.get(i) > errors.get(i - 1) ? 1 : 0;
        }
        double most = errors.stream().mapToDouble(error -> error).max().orElseThrow();
        double least = errors.stream().mapToDouble(error -> error).min().orElseThrow();
        return "%d times in %d (between %s and %s)"
                .formatted(rises, errors.size() - 1, Numbers.loss(least), Numbers.loss(most));
    }

    private static String whole(double value) {
        return Numbers.count(Math.round(value));
    }

    private static String at(OptionalInt iteration) {
        return iteration.isPresent() ? "at iteration " + Numbers.count(iteration.getAsInt()) : "never";
    }
}
