package descent.experiment;

import descent.Descent;
import descent.Hyperparameters;
import descent.NotStarted;
import descent.Optimizer;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/** Tells which rules somebody has written. */
public final class OwnRules {
    private OwnRules() {}

    /** Whether a rule is there and more than a stub; what goes wrong in it is for its lane to find out. */
    public static boolean isStarted(Supplier<Optimizer> made) {
        return stub("", made).isEmpty();
    }

    /** A rule's name if it is not started, with what it needs if that is what is not; else empty. */
    public static Optional<String> stub(String lane, Supplier<Optimizer> made) {
        Optimizer rule;
        try {
            rule = made.get();
        } catch (IllegalArgumentException | NotStarted e) {
            return Optional.of(lane); // it did not compile, or its file is gone
        }
        try {
            Descent.start(rule, Nd4j.zeros(DataType.DOUBLE, 2)).step(point -> Nd4j.ones(DataType.DOUBLE, 2));
            return Optional.empty();
        } catch (NotStarted e) {
            String name = e.getStackTrace()[0].getClassName();
            return Optional.of(
                    name.equals(rule.getClass().getName())
                            ? lane
                            : lane + ", which needs " + name.substring(name.lastIndexOf('.') + 1));
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            return Optional.empty();
        }
    }

    /** What a rule throws where it is to be started; empty if it begins. */
    public static Optional<String> refusal(String lane, Optimizer rule) {
        List<String> said = new ArrayList<>();
        Descent.start(new Guarded(lane, rule, said::add), Nd4j.zeros(DataType.DOUBLE, 2));
        return said.stream().findFirst();
    }

    /**
     * Says which rules are left out.
     *
     * @param any whether any is started
     * @param stubs those that are not
     * @throws IllegalArgumentException if none is
     */
    public static void tell(boolean any, List<String> stubs, Consumer<String> notes) {
        if (!any) {
            throw new IllegalArgumentException(
                    "none of these rules of yours is started yet (%s): write one, or leave out --mine"
                            .formatted(String.join(", ", stubs)));
        }
        if (!stubs.isEmpty()) {
            notes.accept("not ready, and left out: " + String.join(", ", stubs));
        }
    }

    /** Whether the rule, or one that it wraps, comes from a package, or would if it were there. */
    static boolean isOf(String packageName, Supplier<Optimizer> made) {
        try {
            return isOf(packageName, made.get());
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static boolean isOf(String packageName, Optimizer rule) {
        return rule.getClass().getPackageName().equals(packageName)
                || rule.getClass().isRecord()
                        && Arrays.stream(rule.getClass().getRecordComponents())
                                .filter(component -> Optimizer.class.isAssignableFrom(component.getType()))
                                .anyMatch(component -> isOf(packageName, inner(rule, component)));
    }

    private static Optimizer inner(Optimizer rule, RecordComponent component) {
        return (Optimizer) Hyperparameters.read(rule, component);
    }
}
