package descent.experiment.race;

import descent.data.AtomicFile;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.ImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.w3c.dom.Document;

/**
 * A race's pictures for slides: stills of its end as PNG and SVG, and an animated GIF.
 *
 * @param picture what they show
 * @param steps the number of steps of the longest lane
 */
record RacePictures(RacePicture picture, int steps) {
    /** Pixels of a PNG for each unit of the picture, so that it stays sharp when it is projected. */
    private static final int SHARPNESS = 2;

    private static final int FRAMES = 60;
    private static final int DELAY = 10;
    private static final int LAST_DELAY = 300;

    /** Writes the end of the race as PNG. */
    void writePng(Path file) {
        BufferedImage image = ground(SHARPNESS);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(SHARPNESS, SHARPNESS);
        picture.paintLanes(graphics, steps);
        graphics.dispose();
        AtomicFile.write(file, out -> ImageIO.write(image, "png", out));
    }

    /** Writes the end of the race as SVG, with text as text. */
    void writeSvg(Path file) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
        context.setImageHandler(new PngInside());
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        picture.paintGround(graphics, SHARPNESS);
        picture.paintLanes(graphics, steps);
        graphics.setSVGCanvasSize(new Dimension(RacePicture.WIDTH, RacePicture.HEIGHT));
        AtomicFile.write(file, out -> graphics.stream(new OutputStreamWriter(out, StandardCharsets.UTF_8), true));
    }

    /** Writes the whole race as an animated GIF. */
    void writeGif(Path file) {
        BufferedImage ground = ground(1);
        GifColors colors = new GifColors();
        byte[] indices = new byte[RacePicture.WIDTH * RacePicture.HEIGHT];
        int[] shown = moments();
        AtomicFile.write(
                file,
                out -> Animation.write(
                        IntStream.of(shown)
                                .mapToObj(step -> new Animation.Frame(
                                        colors.changed(at(step, ground), indices), step == steps ? LAST_DELAY : DELAY))
                                .iterator(),
                        out));
    }

    /** The steps that have a frame: each of the first ones, which are the longest, then ever fewer. */
    private int[] moments() {
        return IntStream.rangeClosed(0, FRAMES)
                .map(i -> Math.max(Math.min(i, steps), (int) Math.round(steps * Math.pow(i / (double) FRAMES, 2))))
                .distinct()
                .toArray();
    }

    private BufferedImage at(int step, BufferedImage ground) {
        BufferedImage image = new BufferedImage(ground.getWidth(), ground.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.drawImage(ground, 0, 0, null);
        picture.paintLanes(graphics, step);
        graphics.dispose();
        return image;
    }

    private BufferedImage ground(int sharpness) {
        BufferedImage image = new BufferedImage(
                sharpness * RacePicture.WIDTH, sharpness * RacePicture.HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(sharpness, sharpness);
        picture.paintGround(graphics, sharpness);
        graphics.dispose();
        return image;
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument("http://www.w3.org/2000/svg", "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java runtime cannot make XML documents", e);
        }
    }

    /** Puts images into an SVG as PNG, with the JDK's encoder in place of Batik's. */
    private static final class PngInside extends ImageHandlerBase64Encoder {
        @Override
        public void encodeImage(RenderedImage image, OutputStream out) throws SVGGraphics2DIOException {
            try {
                ImageIO.write(image, "png", out);
            } catch (IOException e) {
                throw new SVGGraphics2DIOException(e.getMessage(), e);
            }
        }
    }
}
