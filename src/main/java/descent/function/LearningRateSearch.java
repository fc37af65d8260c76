package descent.function;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.DoubleSummaryStatistics;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Finds the learning rate that suits a rule best in one race: the same few trials for every rule, each as long as the
 * race.
 *
 * <p>Eleven trials are half powers of ten: 10⁻⁴, 10⁻³·⁵ … 10. Two more go a factor of 10^¼ to each side of the best so far.
 * All are rounded to three digits, so that what a table shows is what was run.
 *
 * <p>The best trial is the one with the lowest mean value over the last tenth of its gradients, so that no single lucky
 * step decides. A trial that diverges or leaves the picture is lost, at that point: where a function falls without end,
 * the winner would otherwise be whoever falls off fastest.
 *
 * @param race what the rates are tried on
 */
public record LearningRateSearch(Race race) {
    private static final double[] EXPONENTS =
            IntStream.rangeClosed(-8, 2).mapToDouble(half -> half / 2.0).toArray();
    private static final double REFINEMENT = 0.25;
    private static final MathContext DIGITS = new MathContext(3);

    /** How many trials each rule gets. */
    public static final int TRIALS = EXPONENTS.length + 2;

    /** The rule ready to run; one whose learning rate is open, at its best rate, of equals the smallest. */
    public Entry settle(Contestant contestant) {
        return contestant instanceof Contestant.Settled settled ? settled.entry() : best(contestant);
    }

    private Entry best(Contestant rule) {
        SortedMap<Double, Double> losses = new TreeMap<>();
        for (double exponent : EXPONENTS) {
            losses.put(exponent, loss(at(exponent, rule)));
        }
        double center = bestExponent(losses);
        for (double exponent : new double[] {center - REFINEMENT, center + REFINEMENT}) {
            losses.put(exponent, loss(at(exponent, rule)));
        }
        Entry best = at(bestExponent(losses), rule);
        return new Entry(best.name(), best.optimizer(), best.learningRate(), losses.size());
    }

    private static Entry at(double exponent, Contestant rule) {
        return rule.at(new BigDecimal(Math.pow(10, exponent)).round(DIGITS).doubleValue());
    }

    private static double bestExponent(SortedMap<Double, Double> losses) {
        return losses.entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private double loss(Entry entry) {
        DoubleSummaryStatistics end = new DoubleSummaryStatistics();
        for (Point point : (Iterable<Point>) race.walk(entry)::iterator) {
            if (!race.inPicture(point)) {
                return Double.POSITIVE_INFINITY;
            }
            if (point.gradients() > race.gradients() - race.gradients() / 10.0) {
                end.accept(point.value());
            }
        }
        return end.getAverage();
    }
}
