package descent.experiment.race;

import descent.function.Interval;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/** The axes of a flat picture: ticks at round numbers, with labels. */
final class Ruler {
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    private static final int TICK = 4;
    private static final int FEWEST_TICKS = 4;

    private Ruler() {}

    static void paint(Graphics2D graphics, Viewport viewport, String verticalLabel) {
        Rectangle2D area = viewport.area();
        graphics.setColor(Color.BLACK);
        graphics.setStroke(new BasicStroke(1));
        graphics.setFont(FONT);
        graphics.draw(area);
        FontMetrics font = graphics.getFontMetrics();
        ticks(viewport.x()).forEach(tick -> {
            double x = viewport.across(tick);
            graphics.draw(new Line2D.Double(x, area.getMaxY(), x, area.getMaxY() + TICK));
            String label = RaceTables.figure(tick);
            graphics.drawString(label, (float) (x - font.stringWidth(label) / 2.0), (float) area.getMaxY() + 18);
        });
        ticks(viewport.y()).forEach(tick -> {
            double y = viewport.down(tick);
            graphics.draw(new Line2D.Double(area.getX() - TICK, y, area.getX(), y));
            String label = RaceTables.figure(tick);
            graphics.drawString(label, (float) area.getX() - 8 - font.stringWidth(label), (float) y + 4);
        });
        graphics.drawString("x", (float) area.getCenterX(), (float) area.getMaxY() + 36);
        graphics.drawString(verticalLabel, 12, (float) area.getCenterY());
    }

    /** Multiples of 1, 2 or 5 times a power of ten: the widest spacing that gives at least four. */
    static DoubleStream ticks(Interval interval) {
        double width = interval.high() - interval.low();
        double spacing = Math.pow(10, Math.ceil(Math.log10(width)));
        double[] finer = {0.5, 0.4, 0.5};
        for (int i = 0; width / spacing < FEWEST_TICKS; i++) {
            spacing *= finer[i % finer.length];
        }
        double unit = spacing;
        long first = (long) Math.ceil(interval.low() / unit - 1e-9);
        long last = (long) Math.floor(interval.high() / unit + 1e-9);
        return LongStream.rangeClosed(first, last).mapToDouble(i -> i * unit);
    }
}
