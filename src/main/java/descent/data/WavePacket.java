package descent.data;

import descent.Backend;
import descent.Require;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A curve to regress on, y = exp(−x²) cos 10x + 0.03 ε: a wave of equal crests under a bell, so that the crests and troughs
 * get lower to both sides.
 *
 * <p>x is uniform in [−3, 3) and ε standard normal.
 */
public final class WavePacket {
    /** x reaches from −{@value} to {@value}. */
    public static final double REACH = 3;

    /** How far crests and troughs are apart: half a wavelength of cos 10x. */
    public static final double SPACING = Math.PI / 10;

    /** The standard deviation of the noise. */
    public static final double NOISE = 0.03;

    private WavePacket() {}

    /** The curve without its noise. */
    public static double at(double x) {
        return Math.exp(-x * x) * Math.cos(10 * x);
    }

    /**
     * Draws samples to learn from and as many others to be judged on.
     *
     * @param count how many of each, at least 1
     * @param seed the same seed gives the same samples
     * @return inputs and targets, each of shape [count, 1]
     */
    public static Data draw(int count, long seed) {
        Require.atLeastOne("count", count);
        Backend.prepare();
        SplittableRandom random = new SplittableRandom(seed);
        float[][][] train = points(count, random);
        float[][][] test = points(count, random);
        String digest = Sha256.of(bytes(train[0]), bytes(train[1]), bytes(test[0]), bytes(test[1]));
        return new Data("wave packet", samples(train), samples(test), digest);
    }

    /** @return all x, then all y */
    private static float[][][] points(int count, RandomGenerator random) {
        float[][][] points = new float[2][count][1];
        for (int i = 0; i < count; i++) {
            double x = random.nextDouble(-REACH, REACH);
            points[0][i][0] = (float) x;
            points[1][i][0] = (float) (at(x) + NOISE * random.nextGaussian());
        }
        return points;
    }

    private static Samples samples(float[][][] points) {
        return new Samples(Nd4j.createFromArray(points[0]), Nd4j.createFromArray(points[1]));
    }

    private static byte[] bytes(float[][] column) {
        ByteBuffer bytes = ByteBuffer.allocate(column.length * Float.BYTES);
        for (float[] row : column) {
            bytes.putFloat(row[0]);
        }
        return bytes.array();
    }
}
