package descent.spec;

import descent.kata.Dial;
import descent.kata.Exercise;
import descent.kata.studio.Curve;
import descent.kata.studio.StudioPaths;
import descent.trial.Surface;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.teavm.jso.JSExport;

/** What the studio's server answers, where there is none: this class runs in the browser. */
public final class LiveOracles {
    private static final StudioPaths PATHS =
            new StudioPaths(new SpecOracles(exercise -> LiveSpecs.of(exercise.name())));

    private LiveOracles() {}

    /** Nothing has to be begun. */
    public static void main(String[] arguments) {}

    /** What can be turned, and where it stands at first. */
    @JSExport
    public static String dials(String name, String surface) {
        Exercise exercise = exercise(name);
        List<Dial> dials = PATHS.dials(exercise, surface);
        double[] usual = PATHS.recommended(exercise, surface);
        String all = dials.stream()
                .map(dial -> "{\"name\":%s,\"symbol\":%s,\"scale\":\"%s\",\"from\":%s,\"to\":%s,\"labels\":[%s]}"
                        .formatted(
                                quoted(dial.name()),
                                quoted(dial.symbol()),
                                dial.scale().name(),
                                dial.from(),
                                dial.to(),
                                dial.labels().stream().map(LiveOracles::quoted).collect(Collectors.joining(","))))
                .collect(Collectors.joining(","));
        return "{\"dials\":[%s],\"usual\":%s}".formatted(all, numbers(usual));
    }

    /** The right path. */
    @JSExport
    public static String oracle(String name, String surface, double[] values, double[] start, int steps) {
        StudioPaths.Setting setting = new StudioPaths.Setting(name, surface, values, start, steps);
        Curve curve = PATHS.oracle(exercise(name), setting);
        String state = curve.state().entrySet().stream().map(LiveOracles::array).collect(Collectors.joining(","));
        return "{\"theta\":%s,\"values\":%s,\"state\":{%s},\"why\":[%s]}"
                .formatted(
                        numbers(curve.theta()),
                        numbers(curve.values()),
                        state,
                        curve.why().stream().map(LiveOracles::quoted).collect(Collectors.joining(",")));
    }

    /** How high a surface is, row after row. */
    @JSExport
    public static String heights(String surface, double[] box, int columns, int rows) {
        return numbers(StudioPaths.heights(new StudioPaths.Window(Surface.valueOf(surface), box, columns, rows)));
    }

    private static Exercise exercise(String name) {
        return new Exercise(1, name, "", "", "", List.of());
    }

    private static String array(Map.Entry<String, double[][]> array) {
        return quoted(array.getKey()) + ":" + numbers(array.getValue());
    }

    private static String numbers(double[][] series) {
        return Stream.of(series).map(LiveOracles::numbers).collect(Collectors.joining(",", "[", "]"));
    }

    private static String numbers(double... values) {
        return Arrays.stream(values)
                .mapToObj(value -> Double.isFinite(value) ? String.valueOf(value) : "null")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
