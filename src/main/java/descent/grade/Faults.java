package descent.grade;

import descent.Misfit;
import descent.NotStarted;
import descent.kata.Elsewhere;
import descent.worker.Fault;
import java.util.Map;
import java.util.function.Function;

/** What the student's code threw, as something to throw here; what specs tell apart keeps its type. */
final class Faults {
    private static final Map<String, Function<String, Throwable>> KNOWN = Map.of(
            NotStarted.class.getName(), message -> new NotStarted(),
            IllegalArgumentException.class.getName(), IllegalArgumentException::new,
            Misfit.class.getName(), Misfit::new,
            NoClassDefFoundError.class.getName(), NoClassDefFoundError::new,
            ExceptionInInitializerError.class.getName(), ExceptionInInitializerError::new);

    private Faults() {}

    static Throwable thrown(Fault fault) {
        String message = Text.line(fault.message());
        String type = Text.line(fault.type());
        Throwable thrown =
                KNOWN.getOrDefault(type, said -> new Elsewhere(type, said)).apply(message);
        thrown.setStackTrace(fault.at().stream()
                .map(frame -> new StackTraceElement(
                        Text.line(frame.getClassName()), "", Text.line(frame.getFileName()), frame.getLineNumber()))
                .toArray(StackTraceElement[]::new));
        return thrown;
    }
}
