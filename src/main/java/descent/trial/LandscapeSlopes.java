package descent.trial;

import java.util.List;

/**
 * The gradient of some landscapes at once, whose variables stand side by side.
 *
 * @param surfaces in the order of their variables
 */
public record LandscapeSlopes(List<Surface> surfaces, int steps) implements Slopes {
    public LandscapeSlopes {
        surfaces = List.copyOf(surfaces);
    }

    /** All that there are. */
    public LandscapeSlopes(int steps) {
        this(List.of(Surface.values()), steps);
    }

    @Override
    public double[] at(int t, double[] point) {
        double[] gradients = new double[2 * surfaces.size()];
        for (int i = 0; i < surfaces.size(); i++) {
            double[] own = surfaces.get(i).gradient(new double[] {point[2 * i], point[2 * i + 1]});
            System.arraycopy(own, 0, gradients, 2 * i, 2);
        }
        return gradients;
    }
}
