package descent.experiment.race;

import descent.report.Ink;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.List;

/** The few colours that a race's animation needs, and the way of a picture into them. */
final class GifColors {
    /** The index of the colour that lets the earlier frame shine through. */
    static final int TRANSPARENT = 0;

    private static final int GREYS = 24;
    private static final int BLENDS = 4;
    private static final double BLENDED_GROUND = 0.3;

    private final int[] colors;
    private final IndexColorModel model;
    /** For each colour, by the upper six bits of red, green and blue, the index of the nearest we have; 0 for not yet. */
    private final byte[] nearest = new byte[1 << 18];

    GifColors() {
        this.colors = colors().stream().mapToInt(Color::getRGB).toArray();
        this.model = new IndexColorModel(8, colors.length, colors, 0, false, TRANSPARENT, 0);
    }

    /** Transparent; the ground's shades and lines; each lane's hue, pure and blended with the ground; greys. */
    private static List<Color> colors() {
        List<Color> colors = new ArrayList<>(List.of(Color.WHITE));
        for (int band = 0; band < ContourPlot.BANDS; band++) {
            colors.add(ContourGround.shade(band));
            colors.add(ContourGround.line(band));
        }
        for (Ink.Hue hue : Ink.Hue.values()) {
            for (int i = 0; i < BLENDS; i++) {
                colors.add(Shades.between(
                        Color.decode(hue.light()), Shades.LIGHT.at(BLENDED_GROUND), i / (double) BLENDS));
            }
        }
        for (int i = 0; i < GREYS; i++) {
            colors.add(Shades.between(Color.BLACK, Color.WHITE, i / (GREYS - 1.0)));
        }
        return colors;
    }

    /**
     * A picture in these colours.
     *
     * @param picture of type INT_RGB
     * @param earlier the indices of the picture before, which become this one's; what is the same is left transparent
     */
    BufferedImage changed(BufferedImage picture, byte[] earlier) {
        BufferedImage indexed =
                new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        byte[] pixels = ((DataBufferByte) indexed.getRaster().getDataBuffer()).getData();
        int[] rgb = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < rgb.length; i++) {
            byte index = index(rgb[i]);
            pixels[i] = index == earlier[i] ? TRANSPARENT : index;
            earlier[i] = index;
        }
        return indexed;
    }

    private byte index(int rgb) {
        int key = rgb >> 6 & 0x3f000 | rgb >> 4 & 0xfc0 | rgb >> 2 & 0x3f;
        if (nearest[key] == 0) {
            nearest[key] = search(rgb);
        }
        return nearest[key];
    }

    private byte search(int rgb) {
        int best = 1;
        for (int i = 2; i < colors.length; i++) {
            if (distance(colors[i], rgb) < distance(colors[best], rgb)) {
                best = i;
            }
        }
        return (byte) best;
    }

    private static int distance(int a, int b) {
        int red = (a >> 16 & 255) - (b >> 16 & 255);
        int green = (a >> 8 & 255) - (b >> 8 & 255);
        int blue = (a & 255) - (b & 255);
        return red * red + green * green + blue * blue;
    }
}
