package descent.experiment.race;

import descent.function.StationaryPoint;
import descent.function.Trajectory;
import descent.report.Ink;
import descent.report.Palette;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A race in a flat picture on white, for slides: the ground, the lanes up to some step, axes and a legend. Needs no
 * display.
 */
final class RacePicture {
    /** The picture's size, in its own units. */
    static final int WIDTH = 840;

    static final int HEIGHT = 560;

    private static final Rectangle2D AREA = new Rectangle2D.Double(60, 50, 450, 450);
    private static final int LEGEND = 535;
    private static final int LINE = 22;
    private static final Color DIM = new Color(0x555555);
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);

    private final RaceResult result;
    private final Ground ground;
    private final Viewport viewport;
    private final List<Lane> lanes;

    /** A run, its line in the picture and the ink that it is drawn with. */
    private record Lane(Trajectory run, Trail trail, Pen pen) {}

    RacePicture(RaceResult result, Ground ground) {
        this.result = result;
        this.ground = ground;
        this.viewport = Viewport.of(ground.plane(), AREA);
        Palette palette =
                Palette.of(result.runs().stream().map(run -> run.entry().name()).toList());
        this.lanes = result.runs().stream()
                .map(run -> new Lane(
                        run,
                        Trail.straight(run, ground),
                        new Pen(palette.ink(run.entry().name()))))
                .toList();
    }

    /** Paints what stays the same at every step. @param sharpness pixels for each unit */
    void paintGround(Graphics2D graphics, int sharpness) {
        smooth(graphics);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        ground.paint(graphics, viewport, sharpness);
        if (ground instanceof ContourGround contours) {
            contours.paintInset(graphics, AREA, sharpness);
        }
        Ruler.paint(graphics, viewport, ground.verticalLabel());
        graphics.setFont(FONT.deriveFont(Font.BOLD, 16f));
        graphics.drawString(result.race().function().about().name(), (int) AREA.getX(), 24);
        graphics.setFont(FONT);
        graphics.setColor(DIM);
        graphics.drawString("f = " + result.race().function().about().formula(), (int) AREA.getX(), 42);
        paintMarks(graphics);
        paintLegend(graphics);
    }

    private void paintMarks(Graphics2D graphics) {
        graphics.setColor(Color.DARK_GRAY);
        graphics.setFont(FONT.deriveFont(18f));
        mark(graphics, "○", result.race().start());
        for (StationaryPoint point : result.race().function().stationaryPoints()) {
            if (Marks.isMinimum(point)) {
                mark(graphics, "★", point.at());
            } else if (Marks.isSaddle(point)) {
                mark(graphics, "✕", point.at());
            }
        }
    }

    private void mark(Graphics2D graphics, String symbol, double[] point) {
        double[] place = ground.place(point);
        if (!open().contains(viewport.across(place[0]), viewport.down(place[1]))) {
            return;
        }
        Rectangle2D box = graphics.getFont()
                .createGlyphVector(graphics.getFontRenderContext(), symbol)
                .getVisualBounds();
        graphics.drawString(symbol, (float) (viewport.across(place[0]) - box.getCenterX()), (float)
                (viewport.down(place[1]) - box.getCenterY()));
    }

    private void paintLegend(Graphics2D graphics) {
        int y = (int) AREA.getY() + 12;
        graphics.setFont(FONT);
        for (Lane lane : lanes) {
            lane.pen().sample(graphics, LEGEND, y - 5);
            graphics.setColor(Color.BLACK);
            graphics.drawString(lane.run().entry().name(), LEGEND + 42, y);
            graphics.setColor(DIM);
            String note = lane.run().diverged() ? "diverged" : rate(lane.run());
            graphics.drawString(note, LEGEND + 295 - graphics.getFontMetrics().stringWidth(note), y);
            y += LINE;
        }
        graphics.setColor(DIM);
        graphics.drawString(Marks.KEY, LEGEND, y + LINE / 2);
    }

    private static String rate(Trajectory run) {
        return run.entry().learningRate().isPresent()
                ? "η " + RaceTables.figure(run.entry().learningRate().getAsDouble())
                : "";
    }

    /** Paints the lanes up to a step. */
    void paintLanes(Graphics2D graphics, int step) {
        smooth(graphics);
        graphics.setColor(DIM);
        graphics.setFont(FONT);
        graphics.drawString("step " + step, LEGEND, (int) AREA.getMaxY());
        graphics.clip(open());
        for (Lane lane : lanes) {
            int end = lane.trail().ends()[Math.min(step, lane.trail().ends().length - 1)];
            lane.pen().draw(graphics, viewport.path(lane.trail(), end));
            lane.pen()
                    .mark(
                            graphics,
                            viewport.across(lane.trail().x()[end - 1]),
                            viewport.down(lane.trail().y()[end - 1]));
        }
        graphics.setClip(null);
    }

    /** Where lanes are drawn: not over the corner that shows the whole. */
    private Shape open() {
        Area open = new Area(AREA);
        if (ground instanceof ContourGround contours) {
            contours.inset().ifPresent(corner -> open.subtract(new Area(corner.in(AREA))));
        }
        return open;
    }

    private static void smooth(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setStroke(new BasicStroke(1));
    }

    /**
     * Draws with a lane's ink on a light ground.
     *
     * @param ink colour, dash and marker
     */
    private record Pen(Ink ink) {
        private static final int MARKER = 9;
        private static final int SAMPLE = 34;

        /** A line. */
        void draw(Graphics2D graphics, Shape line) {
            graphics.setColor(ink.hue().color());
            graphics.setStroke(ink.dash().stroke());
            graphics.draw(line);
        }

        /** The marker at a point; nothing at NaN. */
        void mark(Graphics2D graphics, double x, double y) {
            if (!Double.isNaN(x) && !Double.isNaN(y)) {
                graphics.setColor(ink.hue().color());
                ink.mark().marker().paint(graphics, x, y, MARKER);
            }
        }

        /** A short line with its marker, as a legend shows it. */
        void sample(Graphics2D graphics, double x, double y) {
            draw(graphics, new Line2D.Double(x, y, x + SAMPLE, y));
            mark(graphics, x + SAMPLE / 2.0, y);
        }
    }
}
