package descent.experiment.race;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** An animated GIF that plays for ever, written frame by frame. */
public final class Animation {
    private static final String FORMAT = "javax_imageio_gif_image_1.0";

    /** "Repeat without end", as Netscape's extension says it: sub-block 1, then the count 0. */
    private static final byte[] FOR_EVER = {1, 0, 0};

    private Animation() {}

    /** A frame: indexed colours, of which the first is transparent, and how long it stays, in hundredths of a second. */
    public record Frame(BufferedImage image, int delay) {}

    /** Writes the frames in their order; of each but the first, transparent pixels leave what was there. */
    public static void write(Iterator<Frame> frames, OutputStream out) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (int i = 0; frames.hasNext(); i++) {
                Frame frame = frames.next();
                IIOMetadata metadata = i == 0 ? metadata(writer, frame, repetition()) : metadata(writer, frame);
                writer.writeToSequence(new IIOImage(frame.image(), null, metadata), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }

    private static IIOMetadata metadata(ImageWriter writer, Frame frame, IIOMetadataNode... more) throws IOException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(frame.image()), null);
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        root.appendChild(control(frame));
        Arrays.stream(more).forEach(root::appendChild);
        metadata.mergeTree(FORMAT, root);
        return metadata;
    }

    private static IIOMetadataNode control(Frame frame) {
        IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
        control.setAttribute("disposalMethod", "doNotDispose");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "TRUE");
        control.setAttribute("transparentColorIndex", String.valueOf(GifColors.TRANSPARENT));
        control.setAttribute("delayTime", String.valueOf(frame.delay()));
        return control;
    }

    private static IIOMetadataNode repetition() {
        IIOMetadataNode netscape = new IIOMetadataNode("ApplicationExtension");
        netscape.setAttribute("applicationID", "NETSCAPE");
        netscape.setAttribute("authenticationCode", "2.0");
        netscape.setUserObject(FOR_EVER);
        IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
        extensions.appendChild(netscape);
        return extensions;
    }
}
