package descent.experiment.race;

import descent.function.Interval;
import java.awt.Graphics2D;
import java.util.List;

/** What the lanes run on in a flat picture. */
sealed interface Ground permits ContourGround, CurveGround {
    /** The part of the plane that is shown. */
    List<Interval> plane();

    /** Where a point of the function lies in the plane. */
    double[] place(double... point);

    /** What the vertical axis measures. */
    String verticalLabel();

    /**
     * Paints it.
     *
     * @param sharpness pixels for each unit of the viewport
     */
    void paint(Graphics2D graphics, Viewport viewport, int sharpness);
}
