package descent.experiment;

import descent.data.WavePacket;
import descent.network.Description;
import descent.network.Model;
import descent.train.Moment;
import descent.train.Watcher;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Watches the lanes of one seed and keeps what their networks make of the curve. */
final class Fits implements Watcher {
    /** Where a fit is looked at. */
    static final double[] X = IntStream.rangeClosed(-300, 300)
            .mapToDouble(i -> i * WavePacket.REACH / 300)
            .toArray();

    /** Steps between two looks. */
    static final int EVERY = 100;

    /** A peak counts as fitted when no more than this share of its square is left. */
    static final double FITTED = 0.1;

    private static final String FIT = "fit/";
    private static final String THETA = "theta/";

    private final Model model;
    private final long seed;
    private final int last;
    private final Map<String, SortedMap<Integer, double[]>> fits = new ConcurrentHashMap<>();
    private final Map<String, SortedMap<Integer, double[]>> thetas = new ConcurrentHashMap<>();

    /** @param iterations how many there are; counted from 0, the last one finds the fit of {@code iterations − 1} steps */
    Fits(Model model, long seed, int iterations) {
        this.model = model;
        this.seed = seed;
        this.last = iterations - 1;
    }

    @Override
    public boolean wants(int iteration) {
        return iteration % EVERY == 0 && iteration <= last || iteration == last;
    }

    @Override
    public void look(Moment moment) {
        if (moment.seed() != seed) {
            return;
        }
        float[][] inputs = new float[X.length][1];
        IntStream.range(0, X.length).forEach(i -> inputs[i][0] = (float) X[i]);
        INDArray fit = moment.network().predict(moment.theta(), Nd4j.createFromArray(inputs));
        keep(moment.lane(), moment.iteration(), fit.ravel().toDoubleVector());
        if (moment.iteration() <= EVERY) {
            kept(thetas, moment.lane()).put(moment.iteration(), moment.theta().toDoubleVector());
        }
    }

    @Override
    public Map<String, INDArray> seen(String lane, long laneSeed) {
        if (laneSeed != seed) {
            return Map.of();
        }
        Map<String, INDArray> seen = new LinkedHashMap<>();
        kept(fits, lane).forEach((iteration, fit) -> seen.put(FIT + iteration, Nd4j.createFromArray(fit)));
        kept(thetas, lane).forEach((iteration, theta) -> seen.put(THETA + iteration, Nd4j.createFromArray(theta)));
        return seen;
    }

    @Override
    public void recall(String lane, long laneSeed, Map<String, INDArray> seen) {
        seen.forEach((name, values) -> {
            boolean isFit = name.startsWith(FIT);
            int iteration = Integer.parseInt(name.substring((isFit ? FIT : THETA).length()));
            kept(isFit ? fits : thetas, lane).put(iteration, values.toDoubleVector());
        });
    }

    /** @param fit one value for each of {@link #X} */
    void keep(String lane, int iteration, double[] fit) {
        kept(fits, lane).put(iteration, fit);
    }

    private static <T> SortedMap<Integer, T> kept(Map<String, SortedMap<Integer, T>> all, String lane) {
        return all.computeIfAbsent(lane, name -> new TreeMap<>());
    }

    /** The iterations that were looked at, for any lane. */
    List<Integer> iterations() {
        return fits.values().stream()
                .flatMap(lane -> lane.keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The fit that an iteration found, one value for each of {@link #X}; empty if the lane had ended before. */
    Optional<double[]> at(String lane, int iteration) {
        return Optional.ofNullable(fits.get(lane).get(iteration));
    }

    /** The last fit of a lane. */
    double[] last(String lane) {
        return fits.get(lane).get(fits.get(lane).lastKey());
    }

    /** The fits of a lane from the middle of its iterations to the end. */
    List<double[]> secondHalf(String lane) {
        SortedMap<Integer, double[]> all = fits.get(lane);
        return List.copyOf(all.tailMap(all.lastKey() / 2).values());
    }

    /** The mean squared distance of a fit from the curve without its noise. */
    static double error(double[] fit) {
        return IntStream.range(0, X.length)
                .mapToDouble(i -> fit[i] - WavePacket.at(X[i]))
                .map(distance -> distance * distance)
                .average()
                .orElseThrow();
    }

    /** The first iteration that found the peak fitted. */
    OptionalInt fitted(String lane, Peak peak) {
        return fits.get(lane).entrySet().stream()
                .filter(fit -> peak.left(fit.getValue()) <= FITTED)
                .mapToInt(Map.Entry::getKey)
                .findFirst();
    }

    /** The first iteration that found an error of at most {@code error}. */
    OptionalInt reached(String lane, double error) {
        return fits.get(lane).entrySet().stream()
                .filter(fit -> error(fit.getValue()) <= error)
                .mapToInt(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * How far parameters have moved in the first {@link #EVERY} steps.
     *
     * @param share of the parameters that moved less, in [0, 1)
     */
    double moved(String lane, double share) {
        SortedMap<Integer, double[]> both = thetas.get(lane);
        double[] from = both.get(both.firstKey());
        double[] to = both.get(both.lastKey());
        double[] distances = new double[from.length];
        Arrays.setAll(distances, i -> Math.abs(to[i] - from[i]));
        Arrays.sort(distances);
        return distances[(int) (share * distances.length)];
    }

    /** The parameters that all lanes started from. */
    Description start() {
        SortedMap<Integer, double[]> first = thetas.values().iterator().next();
        INDArray theta = Nd4j.createFromArray(first.get(first.firstKey())).castTo(DataType.FLOAT);
        return model.build(DataType.FLOAT).describe(theta);
    }
}
