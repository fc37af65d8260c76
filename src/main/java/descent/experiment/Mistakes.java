package descent.experiment;

import descent.data.Samples;
import descent.report.Block;
import descent.report.Drawing;
import descent.report.Numbers;
import descent.report.Table;
import descent.train.TrainedModel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What a trained network takes for what.
 *
 * @param lane the name of the lane that trained it
 * @param labels the classes' names
 * @param samples images of shape [n, 3, height, width] with one-hot targets
 * @param scores what the network says of each, one row an image
 */
record Mistakes(String lane, List<String> labels, Samples samples, double[][] scores) {
    private static final int CHUNK = 500;
    private static final int SHOWN = 12;
    private static final int SIDE = 96;

    static Mistakes of(String lane, List<String> labels, Samples samples, TrainedModel model) {
        double[][] scores = new double[samples.count()][];
        for (int from = 0; from < scores.length; from += CHUNK) {
            int[] rows =
                    IntStream.range(from, Math.min(scores.length, from + CHUNK)).toArray();
            double[][] some = model.predict(samples.rows(rows).inputs()).toDoubleMatrix();
            System.arraycopy(some, 0, scores, from, some.length);
        }
        return new Mistakes(lane, labels, samples, scores);
    }

    private int right(int row) {
        return samples.targets().getRow(row).argMax().getInt(0);
    }

    private int said(int row) {
        return IntStream.range(0, labels.size())
                .reduce((a, b) -> scores[row][b] > scores[row][a] ? b : a)
                .orElseThrow();
    }

    /** The probability that the network gives to a class, by the softmax of its scores. */
    private double probability(int row, int label) {
        double most = IntStream.range(0, labels.size())
                .mapToDouble(i -> scores[row][i])
                .max()
                .orElseThrow();
        double sum = IntStream.range(0, labels.size())
                .mapToDouble(i -> Math.exp(scores[row][i] - most))
                .sum();
        return Math.exp(scores[row][label] - most) / sum;
    }

    List<Block> blocks() {
        return List.of(confusion(), worst());
    }

    /** How often each class was taken for each. */
    Table confusion() {
        int[][] counts = new int[labels.size()][labels.size()];
        IntStream.range(0, scores.length).forEach(row -> counts[right(row)][said(row)]++);
        return Table.titled("%s: what %s test images were taken for".formatted(lane, Numbers.count(scores.length)))
                .words("is \\ was taken for")
                .numbers(labels.toArray(String[]::new))
                .rows(
                        labels,
                        is -> Stream.concat(
                                        Stream.of(is),
                                        IntStream.of(counts[labels.indexOf(is)]).mapToObj(String::valueOf))
                                .toList())
                .note("the best checkpoint, first seed");
    }

    /** The images of which the network thought the truth least likely. */
    Drawing worst() {
        List<Integer> worst = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> probability(row, right(row))))
                .limit(SHOWN)
                .toList();
        StringBuilder svg = new StringBuilder(
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"Images that were taken for something else\">"
                        .formatted(6 * (SIDE + 24), 2 * (SIDE + 48)));
        for (int i = 0; i < worst.size(); i++) {
            int row = worst.get(i);
            int x = i % 6 * (SIDE + 24);
            int y = i / 6 * (SIDE + 48);
            svg.append(("<image x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" href=\"data:image/png;base64,%s\"/>"
                            + "<text x=\"%d\" y=\"%d\" font-size=\"12\">%s</text>"
                            + "<text class=\"quiet\" x=\"%d\" y=\"%d\" font-size=\"12\">for %s, %s %%</text>")
                    .formatted(
                            x,
                            y,
                            SIDE,
                            SIDE,
                            png(samples.inputs().slice(row)),
                            x,
                            y + SIDE + 14,
                            labels.get(right(row)),
                            x,
                            y + SIDE + 30,
                            labels.get(said(row)),
                            Numbers.percent(probability(row, said(row)))));
        }
        return new Drawing(
                "%s: the test images whose class it thought least likely, and what it took them for".formatted(lane),
                svg.append("</svg>").toString());
    }

    /** An image stretched over all brightnesses. */
    private static String png(INDArray image) {
        double low = image.minNumber().doubleValue();
        double span = Math.max(1e-12, image.maxNumber().doubleValue() - low);
        int height = (int) image.size(1);
        int width = (int) image.size(2);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int rgb = 0;
                for (int channel = 0; channel < 3; channel++) {
                    rgb = 256 * rgb + (int) Math.round(255 * (image.getDouble(channel, y, x) - low) / span);
                }
                picture.setRGB(x, y, rgb);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot draw an image: " + e.getMessage(), e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
