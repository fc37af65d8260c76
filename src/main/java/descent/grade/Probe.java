package descent.grade;

import descent.worker.Compiled;
import java.util.Map;

/** Finds out whether a sandbox works by running a process in it that compiles nothing and loads ND4J. */
final class Probe {
    private Probe() {}

    /** What does not work; empty if all does. */
    static String of(Bench bench) {
        try (StudentProcess student = bench.start()) {
            student.load(new Compiled(Map.of(), Map.of(), Map.of()));
            return "";
        } catch (RuntimeException e) {
            return Text.line(String.valueOf(e.getMessage()));
        }
    }
}
