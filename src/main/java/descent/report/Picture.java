package descent.report;

import descent.data.AtomicFile;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGraphics2D;
import org.knowm.xchart.XYChart;
import org.w3c.dom.Document;

/** A {@link Figure} as a still picture, for slides and papers. Needs no display. */
public final class Picture {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 600;
    /** Pixels of a PNG for each unit of the picture, so that it stays sharp when it is projected. */
    private static final int SHARPNESS = 2;

    private final XYChart chart;

    private Picture(XYChart chart) {
        this.chart = chart;
    }

    /** The picture of a figure, on white. */
    public static Picture of(Figure figure) {
        return new Picture(Chart.of(figure, WIDTH, HEIGHT));
    }

    /** Writes it as PNG. */
    public void writePng(Path file) {
        BufferedImage image = new BufferedImage(SHARPNESS * WIDTH, SHARPNESS * HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(SHARPNESS, SHARPNESS);
        chart.paint(graphics, WIDTH, HEIGHT);
        graphics.dispose();
        AtomicFile.write(file, out -> ImageIO.write(image, "png", out));
    }

    /** Writes it as SVG: words as outlines, and no document type, for which some readers would ask the network. */
    public void writeSvg(Path file) {
        SVGGraphics2D graphics = new SVGGraphics2D(document());
        graphics.setSVGCanvasSize(new Dimension(WIDTH, HEIGHT));
        chart.paint(graphics, WIDTH, HEIGHT);
        DOMSource source = new DOMSource(graphics.getRoot());
        AtomicFile.write(file, out -> {
            try {
                TransformerFactory.newInstance().newTransformer().transform(source, new StreamResult(out));
            } catch (TransformerException e) {
                throw new IOException(e);
            }
        });
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
}
