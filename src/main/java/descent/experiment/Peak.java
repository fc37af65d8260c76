package descent.experiment;

import descent.data.WavePacket;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A crest or trough of the wave packet, as wide as they are apart.
 *
 * @param number 0 for the one in the middle, negative to its left
 */
record Peak(int number) {
    /** The next ones are not much higher than the noise. */
    private static final int OUTERMOST = 4;

    /** From left to right. */
    static List<Peak> all() {
        return IntStream.rangeClosed(-OUTERMOST, OUTERMOST).mapToObj(Peak::new).toList();
    }

    /** Where it is. */
    double x() {
        return number * WavePacket.SPACING;
    }

    /** How high it is; negative for a trough. */
    double height() {
        return WavePacket.at(x());
    }

    /** The higher one next to it; itself in the middle. */
    Peak inner() {
        return new Peak(number - Integer.signum(number));
    }

    /** This and the one on the other side. */
    List<Peak> pair() {
        return Stream.of(this, new Peak(-number)).distinct().toList();
    }

    /**
     * The squared distance of a fit from the curve, as a share of the curve's own square: 1 for a fit of 0 everywhere.
     *
     * @param fit one value for each of {@link Fits#X}
     */
    double left(double[] fit) {
        double distance = 0;
        double square = 0;
        for (int i = 0; i < fit.length; i++) {
            if (covers(Fits.X[i])) {
                double y = WavePacket.at(Fits.X[i]);
                distance += (fit[i] - y) * (fit[i] - y);
                square += y * y;
            }
        }
        return distance / square;
    }

    /** The share that it has in the whole curve's square. */
    double weight() {
        double own = 0;
        double all = 0;
        for (double x : Fits.X) {
            double square = WavePacket.at(x) * WavePacket.at(x);
            own += covers(x) ? square : 0;
            all += square;
        }
        return own / all;
    }

    private boolean covers(double x) {
        return Math.abs(x - x()) <= WavePacket.SPACING / 2;
    }
}
