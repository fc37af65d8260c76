package descent.experiment.race;

import descent.function.Interval;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A part of the plane and where it stands in a picture.
 *
 * @param x what is shown from left to right
 * @param y what is shown from bottom to top
 * @param area where, in the picture's units, whose y goes down
 */
record Viewport(Interval x, Interval y, Rectangle2D area) {
    static Viewport of(List<Interval> plane, Rectangle2D area) {
        return new Viewport(plane.get(0), plane.get(1), area);
    }

    double across(double atX) {
        return area.getX() + area.getWidth() * (atX - x.low()) / (x.high() - x.low());
    }

    double down(double atY) {
        return area.getMaxY() - area.getHeight() * (atY - y.low()) / (y.high() - y.low());
    }

    /** The line through the first {@code points} points of a trail; it is interrupted at gaps. */
    Path2D path(Trail trail, int points) {
        Path2D path = new Path2D.Double();
        boolean down = false;
        for (int i = 0; i < points; i++) {
            double px = across(trail.x()[i]);
            double py = down(trail.y()[i]);
            if (Double.isNaN(px) || Double.isNaN(py)) {
                down = false;
            } else if (down) {
                path.lineTo(px, py);
            } else {
                path.moveTo(px, py);
                down = true;
            }
        }
        return path;
    }
}
