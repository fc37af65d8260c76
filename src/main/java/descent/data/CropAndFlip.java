package descent.data;

import descent.Require;
import java.util.random.RandomGenerator;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Shows images a little differently each time: each is moved by up to {@code margin} pixels in both directions, with zeros
 * coming in from outside, and half of them are mirrored, left for right.
 *
 * @param margin in pixels, at least 1
 * @see <a href="https://arxiv.org/abs/1512.03385">He et al. 2015, Deep Residual Learning for Image Recognition, section
 *     4.2</a>
 */
public record CropAndFlip(int margin) {
    public CropAndFlip {
        Require.atLeastOne("margin", margin);
    }

    /**
     * A changed copy.
     *
     * @param batch images of shape [n, channels, height, width]
     * @throws IllegalArgumentException if they have another rank
     */
    public Samples of(Samples batch, RandomGenerator random) {
        long[] shape = batch.inputs().shape();
        if (shape.length != 4) {
            throw new IllegalArgumentException(
                    "images of rank %d cannot be cropped: it takes [n, channels, height, width]"
                            .formatted(shape.length));
        }
        float[] from = batch.inputs().ravel().toFloatVector();
        float[] to = new float[from.length];
        int image = (int) (shape[1] * shape[2] * shape[3]);
        for (int start = 0; start < from.length; start += image) {
            Move move = new Move(
                    random.nextInt(-margin, margin + 1), random.nextInt(-margin, margin + 1), random.nextInt(2));
            copy(from, to, start, shape, move);
        }
        return new Samples(Nd4j.createFromArray(to).reshape(shape), batch.targets());
    }

    /** Where a pixel comes from: so far below and to the right, and from the other side where {@code mirrored} is 1. */
    private record Move(int down, int right, int mirrored) {}

    private static void copy(float[] from, float[] to, int start, long[] shape, Move move) {
        int height = (int) shape[2];
        int width = (int) shape[3];
        for (int row = 0; row < shape[1] * height; row++) {
            int y = row % height + move.down;
            for (int column = 0; column < width && y >= 0 && y < height; column++) {
                int x = (move.mirrored == 1 ? width - 1 - column : column) + move.right;
                if (x >= 0 && x < width) {
                    to[start + row * width + column] = from[start + (row + move.down) * width + x];
                }
            }
        }
    }
}
