package descent.trial;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** The gradient of all landscapes at once, whose variables stand side by side. */
public record LandscapeSlopes(int steps) implements Slopes {
    @Override
    public double[] at(int t, double[] point) {
        return Stream.of(Surface.values())
                .flatMapToDouble(landscape -> DoubleStream.of(landscape.gradient(landscape.part(point))))
                .toArray();
    }
}
