package descent.experiment.race;

import descent.function.Interval;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

/**
 * A function of two numbers from above, in bands of height.
 *
 * @param landscape what is seen of it
 * @param inset the whole of it, where that is only a part
 */
record ContourGround(Landscape landscape, Optional<Inset> inset) implements Ground {
    private static final double LINE_SHADE = 0.82;

    /** All of it. */
    ContourGround(Landscape landscape) {
        this(landscape, Optional.empty());
    }

    /** All of it. */
    ContourGround whole() {
        return inset.map(corner -> new ContourGround(corner.whole())).orElse(this);
    }

    @Override
    public List<Interval> plane() {
        return landscape.plane();
    }

    @Override
    public double[] place(double... point) {
        return point;
    }

    @Override
    public String verticalLabel() {
        return "y";
    }

    @Override
    public void paint(Graphics2D graphics, Viewport viewport, int sharpness) {
        Rectangle2D area = viewport.area();
        BufferedImage image = image(viewport, (int) Math.round(area.getWidth() * sharpness), (int)
                Math.round(area.getHeight() * sharpness));
        graphics.drawImage(
                image, (int) area.getX(), (int) area.getY(), (int) area.getWidth(), (int) area.getHeight(), null);
    }

    /** Paints the whole into its corner, and a frame around what is seen of it. */
    void paintInset(Graphics2D graphics, Rectangle2D area, int sharpness) {
        inset.ifPresent(corner -> {
            Viewport small = Viewport.of(corner.whole().plane(), corner.in(area));
            whole().paint(graphics, small, sharpness);
            graphics.setStroke(new BasicStroke(1));
            graphics.setColor(Color.GRAY);
            graphics.draw(small.area());
            Interval x = plane().get(0);
            Interval y = plane().get(1);
            graphics.setColor(Color.BLACK);
            graphics.draw(new Rectangle2D.Double(
                    small.across(x.low()),
                    small.down(y.high()),
                    small.across(x.high()) - small.across(x.low()),
                    small.down(y.low()) - small.down(y.high())));
        });
    }

    private BufferedImage image(Viewport viewport, int width, int height) {
        int[][] bands = new int[height][width];
        for (int row = 0; row < height; row++) {
            double y = viewport.y().at(1 - (row + 0.5) / height);
            for (int column = 0; column < width; column++) {
                double x = viewport.x().at((column + 0.5) / width);
                bands[row][column] = landscape.band(landscape.height(x, y), ContourPlot.BANDS);
            }
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        boolean lines = !landscape.busy(ContourPlot.BANDS);
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                image.setRGB(column, row, color(bands, row, column, lines).getRGB());
            }
        }
        return image;
    }

    /** The band's shade, darker where the next pixel to the right or below is in another band. */
    private static Color color(int[][] bands, int row, int column, boolean lines) {
        int band = bands[row][column];
        boolean edge = band != bands[row][Math.min(column + 1, bands[row].length - 1)]
                || band != bands[Math.min(row + 1, bands.length - 1)][column];
        return lines && edge ? line(band) : shade(band);
    }

    /** The colour of a band. */
    static Color shade(int band) {
        return Shades.LIGHT.at(band / (ContourPlot.BANDS - 1.0));
    }

    /** The colour of the line at its edge. */
    static Color line(int band) {
        return Shades.between(Color.BLACK, shade(band), LINE_SHADE);
    }
}
