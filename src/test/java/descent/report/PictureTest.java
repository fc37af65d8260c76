package descent.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class PictureTest {
    @TempDir
    Path folder;

    @Test
    void drawsAPngSharpEnoughForAProjector() throws IOException {
        Path file = folder.resolve("accuracy.png");
        Picture.of(Curves.of(MadeUp.mnist(1), Measure.ACCURACY).orElseThrow()).writePng(file);
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(2000);
        assertThat(image.getHeight()).isEqualTo(1200);
        assertThat(colours(image))
                .contains(Integer.decode(Ink.Hue.BLUE.light()), Integer.decode(Ink.Hue.GREEN.light()));
    }

    @Test
    void drawsAnSvgThatNeedsNothingFromOutside() throws Exception {
        Path file = folder.resolve("accuracy.svg");
        Picture.of(Curves.of(MadeUp.mnist(3), Measure.ACCURACY).orElseThrow()).writeSvg(file);
        Element svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement();
        assertThat(svg.getAttribute("width")).isEqualTo("1000");
        assertThat(file).content().doesNotContain("<!DOCTYPE", "href=\"http").contains("stroke=\"rgb(0,114,178)\"");
    }

    @Test
    void drawsHistogramsAndLogarithmicAxesAndLeavesOutWhatHasNoPlace() {
        List<Double> x = List.of(1e-3, 1e-2, 1e-1, 1.0);
        Figure figure = new Figure(
                "all styles",
                Axis.log("\u03b7"),
                Axis.log("count"),
                List.of(
                        Series.steps("bins", x, List.of(1.0, 5.0, 3.0, 2.0)),
                        Series.points("points", x, List.of(2.0, 0.0, Double.NaN, 1.0)),
                        Series.line(MadeUp.HOSTILE, x, List.of(0.0, 0.0, Double.NaN, Double.POSITIVE_INFINITY))));
        Path png = folder.resolve("styles.png");
        Picture.of(figure).writePng(png);
        Picture.of(figure).writeSvg(folder.resolve("styles.svg"));
        assertThat(png).isNotEmptyFile();
    }

    @Test
    void drawsNothingButAxesWithoutPoints() {
        Figure empty = new Figure("empty", Axis.linear("x"), Axis.linear("y"), List.of());
        Picture.of(empty).writePng(folder.resolve("empty.png"));
        assertThat(folder.resolve("empty.png")).isNotEmptyFile();
    }

    private static List<Integer> colours(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(pixels)
                .map(pixel -> pixel & 0xffffff)
                .distinct()
                .boxed()
                .toList();
    }
}
