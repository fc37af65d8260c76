package descent.report;

import descent.data.AtomicFile;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.ImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.knowm.xchart.XYChart;
import org.w3c.dom.Document;

/**
 * A still picture, for slides and papers. Needs no display.
 *
 * @param width in its own units
 * @param height in its own units
 * @param painting paints it, on white
 */
public record Picture(int width, int height, Consumer<Graphics2D> painting) {
    /** Pixels of a PNG for each unit of the picture, so that it stays sharp when it is projected. */
    public static final int SHARPNESS = 2;

    private static final int WIDTH = 1000;
    private static final int HEIGHT = 600;

    /** The picture of a figure. */
    public static Picture of(Figure figure) {
        XYChart chart = Chart.of(figure, WIDTH, HEIGHT);
        return new Picture(WIDTH, HEIGHT, graphics -> chart.paint(graphics, WIDTH, HEIGHT));
    }

    /** Its pixels, so many for each unit. */
    public BufferedImage image(int sharpness) {
        BufferedImage image = new BufferedImage(sharpness * width, sharpness * height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(sharpness, sharpness);
        painting.accept(graphics);
        graphics.dispose();
        return image;
    }

    /** Writes it as PNG. */
    public void writePng(Path file) {
        AtomicFile.write(file, out -> ImageIO.write(image(SHARPNESS), "png", out));
    }

    /** Writes it as SVG, without a document type, for which some readers would ask the network. */
    public void writeSvg(Path file) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
        context.setImageHandler(new PngInside());
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        graphics.setSVGCanvasSize(new Dimension(width, height));
        painting.accept(graphics);
        DOMSource source = new DOMSource(graphics.getRoot());
        AtomicFile.write(file, out -> {
            try {
                TransformerFactory.newInstance().newTransformer().transform(source, new StreamResult(out));
            } catch (TransformerException e) {
                throw new IOException(e);
            }
        });
    }

    /** Writes it as PNG and SVG. @return both files */
    public List<Path> writeTo(Path folder, String name) {
        List<Path> files = List.of(folder.resolve(name + ".png"), folder.resolve(name + ".svg"));
        writePng(files.get(0));
        writeSvg(files.get(1));
        return files;
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
