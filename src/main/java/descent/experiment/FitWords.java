package descent.experiment;

import descent.report.Numbers;
import descent.report.Paragraph;
import descent.train.Results;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
        List<String> texts = new ArrayList<>(List.of(words.peaks()));
        if (words.lanes.containsAll(List.of(PLAIN, MOMENTUM))) {
            texts.add(words.momentum());
        }
        if (words.lanes.containsAll(List.of(PLAIN, ADAM))) {
            texts.add(words.adam());
        }
        return texts.stream().map(Paragraph::new).toList();
    }

    private String peaks() {
        List<Peak> all = Peak.all();
        return "Why the highest peak comes first: squared error counts a peak by the square of its height. While nothing is fitted, the one in the middle makes up %.0f %% of the error, each beside it %.0f %%, the outermost ones %.0f %% each, and the gradient pulls where most is to be gained. %s %s"
                .formatted(
                        100 * MIDDLE.weight(),
                        100 * new Peak(1).weight(),
                        100 * all.get(0).weight(),
                        lanes.stream().map(this::course).collect(Collectors.joining(" ")),
                        order());
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
        Peak first = fitted.get(0);
        Peak last = fitted.get(fitted.size() - 1);
        String begins = "%s fits %d of the %d peaks, x = %s %s first"
                .formatted(lane, fitted.size(), all, place(first), at(fits.fitted(lane, first)));
        return fitted.size() == 1
                ? begins + "."
                : "%s, x = %s %s last.".formatted(begins, place(last), at(fits.fitted(lane, last)));
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

    private String momentum() {
        double agreeing = 1 / (1 - Regression.GAMMA);
        double end = Fits.error(fits.last(PLAIN));
        OptionalInt plain = fits.fitted(PLAIN, MIDDLE);
        OptionalInt own = fits.fitted(MOMENTUM, MIDDLE);
        String ratio = plain.isPresent() && own.isPresent()
                ? ", %.1f times as late".formatted((double) plain.getAsInt() / own.getAsInt())
                : "";
        return "Why Momentum sees more batches: its step adds up all gradients so far, each shrunk by γ = %s with every step since. Gradients that agree add up to 1/(1 − γ) = %.0f times one of them, from some %.0f points in place of %d. Momentum fits the peak in the middle %s and %s %s%s; the error that %s ends with, %s from the curve without noise, Momentum reaches %s."
                .formatted(
                        Numbers.setting(Regression.GAMMA),
                        agreeing,
                        agreeing * Regression.BATCH,
                        Regression.BATCH,
                        at(own),
                        PLAIN,
                        at(plain),
                        ratio,
                        PLAIN,
                        Numbers.loss(end),
                        at(fits.reached(MOMENTUM, end)));
    }

    private String adam() {
        double slow = fits.moved(ADAM, 0.1) / fits.moved(PLAIN, 0.1);
        double fast = fits.moved(ADAM, 0.9) / fits.moved(PLAIN, 0.9);
        String who = slow > fast ? "those that the plain gradient hardly moves gain most" : "here all gain alike";
        return "What Adam adds is a step size for each parameter: it divides a gradient by the root of its own mean square. Over the first %d steps, the 10th percentile of the distances that parameters move is %.0f times that of %s, the 90th percentile %.0f times: %s. But its steps do not get shorter with the gradient: in the second half its error goes up from one look to the next %s, that of %s %s."
                .formatted(Fits.EVERY, slow, PLAIN, fast, who, rises(ADAM), PLAIN, rises(PLAIN));
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

    private static String place(Peak peak) {
        return peak.number() == 0 ? "0" : Numbers.difference(peak.x());
    }

    private static String at(OptionalInt iteration) {
        return iteration.isPresent() ? "at iteration " + Numbers.count(iteration.getAsInt()) : "never";
    }
}
