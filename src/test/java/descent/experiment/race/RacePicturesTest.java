package descent.experiment.race;

import static org.assertj.core.api.Assertions.assertThat;

import descent.function.AnalyticFunction;
import descent.function.Beale;
import descent.function.DoubleWell;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RacePicturesTest {
    @TempDir
    private Path folder;

    static Stream<AnalyticFunction> functions() {
        return Stream.of(new Beale(), new DoubleWell());
    }

    private static RacePictures pictures(AnalyticFunction function) {
        RaceResult result = MadeUpRace.on(function);
        Ground ground =
                function.dimension() == 1 ? new CurveGround(function) : new ContourGround(Landscape.of(function, 41));
        return new RacePictures(new RacePicture(result, ground), result.steps());
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aStillIsSharpEnoughForASlide(AnalyticFunction function) throws IOException {
        Path file = folder.resolve("race.png");
        pictures(function).still().writePng(file);
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(2 * RacePicture.WIDTH);
        assertThat(image.getHeight()).isEqualTo(2 * RacePicture.HEIGHT);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void theVectorPictureKeepsTextAsText(AnalyticFunction function) throws IOException {
        Path file = folder.resolve("race.svg");
        pictures(function).still().writeSvg(file);
        assertThat(Files.readString(file))
                .contains(
                        "<svg",
                        ">GradientDescent<",
                        ">diverged<",
                        ">" + function.about().name() + "<");
    }

    /** 20 steps: 0 to 20, each once. Each frame shows only what changed, so that the last one is their sum. */
    @Test
    void theAnimationEndsWithTheStill() throws IOException {
        Path file = folder.resolve("race.gif");
        pictures(new Beale()).writeGif(file);
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream stream = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(stream);
            assertThat(reader.getNumImages(true)).isEqualTo(21);
            BufferedImage sum = new BufferedImage(reader.getWidth(0), reader.getHeight(0), BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = sum.createGraphics();
            for (int i = 0; i < 21; i++) {
                graphics.drawImage(reader.read(i), 0, 0, null);
            }
            assertThat(differing(sum, still())).isLessThan(0.001);
        }
    }

    @Test
    void theAnimationRepeatsWithoutEnd() throws IOException {
        Path file = folder.resolve("race.gif");
        pictures(new DoubleWell()).writeGif(file);
        String bytes = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(bytes).startsWith("GIF89a").containsOnlyOnce("NETSCAPE2.0\3\1\0\0\0");
    }

    private static BufferedImage still() {
        BufferedImage image = new BufferedImage(RacePicture.WIDTH, RacePicture.HEIGHT, BufferedImage.TYPE_INT_RGB);
        RacePictures pictures = pictures(new Beale());
        pictures.picture().paintGround(image.createGraphics(), 1);
        pictures.picture().paintLanes(image.createGraphics(), pictures.steps());
        return image;
    }

    /** The share of pixels that differ by more than the animation's few colours explain. */
    private static double differing(BufferedImage a, BufferedImage b) {
        int different = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                int green = (a.getRGB(x, y) >> 8 & 255) - (b.getRGB(x, y) >> 8 & 255);
                different += Math.abs(green) > 40 ? 1 : 0;
            }
        }
        return different / (double) (a.getWidth() * a.getHeight());
    }
}
