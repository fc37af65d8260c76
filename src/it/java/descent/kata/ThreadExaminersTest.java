package descent.kata;

import static org.assertj.core.api.Assertions.assertThat;

import descent.Rules;
import descent.kata.Verdict.Status;
import descent.spec.SpecRun;
import descent.trial.Implementation;
import descent.trial.Subject;
import descent.trial.Trace;
import descent.trial.Trial;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two threads hold subjects against specs at once, each with jqwik for itself. */
class ThreadExaminersTest {
    private static final Exercise EXERCISE = Exercise.find("EarlyStopping").orElseThrow();

    private final Examiner examiner = new ThreadExaminers(new SpecRun());
    private final ExecutorService one = Executors.newSingleThreadExecutor();
    private final ExecutorService other = Executors.newSingleThreadExecutor();

    @AfterEach
    void close() {
        one.shutdownNow();
        other.shutdownNow();
    }

    /** The solutions, and the loaders of the specs that have asked them for something. */
    private static final class Asked implements Subject {
        private final Set<ClassLoader> by = ConcurrentHashMap.newKeySet();
        private final CyclicBarrier together;
        private boolean met;

        Asked(CyclicBarrier together) {
            this.together = together;
        }

        @Override
        public <T extends Trace> T run(Trial<T> trial) {
            StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                    .forEach(frame -> note(frame.getDeclaringClass()));
            if (by.size() == 1 && !met) {
                met = true;
                meet();
            }
            return Implementation.of(Rules.SOLUTIONS).run(trial);
        }

        private void note(Class<?> type) {
            if (type.getPackageName().equals("descent.spec")) {
                by.add(type.getClassLoader());
            }
        }

        private void meet() {
            try {
                together.await(1, TimeUnit.MINUTES);
            } catch (Exception e) {
                throw new IllegalStateException("nobody else examines at the same time", e);
            }
        }
    }

    @Test
    void twoThreadsExamineAtOnceWithALoaderEachWhichTheyKeep() throws Exception {
        Asked first = new Asked(new CyclicBarrier(2));
        Asked second = new Asked(first.together);
        Future<Status> right = one.submit(examining(first));
        Future<Status> alsoRight = other.submit(examining(second));
        assertThat(Stream.of(right.get(), alsoRight.get())).containsOnly(Status.PASS);
        assertThat(first.by).hasSize(1).doesNotContainAnyElementsOf(second.by);
        assertThat(second.by).hasSize(1);
        assertThat(Stream.of(first, second).flatMap(asked -> asked.by.stream()))
                .contains(SpecRun.class.getClassLoader());

        Asked again = new Asked(new CyclicBarrier(1));
        other.submit(examining(again)).get();
        assertThat(again.by).isEqualTo(second.by);
    }

    private Callable<Status> examining(Subject subject) {
        return () -> examiner.examine(EXERCISE, subject, 0, failure -> {}).status();
    }
}
