package descent.spec;

import static org.assertj.core.api.Assertions.assertThat;

import descent.kata.Failure;
import descent.kata.Subject;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FalsifierTest {
    private static final Subject NOBODY = new Subject() {
        @Override
        public <T> T make(Class<T> type, String name, Object... arguments) {
            throw new UnsupportedOperationException("nothing to make");
        }
    };

    @BeforeEach
    void begin() {
        JqwikSession.start();
    }

    @AfterEach
    void end() {
        JqwikSession.finish();
    }

    @Test
    void findsTheSmallestCaseThatFails() {
        Property<Integer> below =
                new Property<>("stay below 17", Arbitraries.integers().between(0, 1000), 100, (subject, input) -> {
                    if (input >= 17) {
                        throw Violation.of("it is " + input);
                    }
                });
        Failure failure = falsify(below).orElseThrow();
        assertThat(failure.input()).isEqualTo("17");
        assertThat(failure.lines()).containsExactly("it is 17");
    }

    @Test
    void triesTheCasesThatDoNotDependOnTheSeed() {
        Property<Integer> never = new Property<Integer>("not be 5", Arbitraries.just(1), 1, (subject, input) -> {
                    if (input == 5) {
                        throw Violation.of("it is 5");
                    }
                })
                .always(List.of(5));
        assertThat(falsify(never)).isPresent();
    }

    @Test
    void takesWhateverTheSubjectThrowsForAFinding() {
        Property<Integer> thrower = Property.example("not throw", 1, (subject, input) -> {
            throw new StackOverflowError();
        });
        assertThat(falsify(thrower).orElseThrow().lines().get(0)).startsWith("it threw StackOverflowError");
    }

    @Test
    void findsNothingInAPropertyThatHolds() {
        assertThat(falsify(Property.example("hold", 1, (subject, input) -> {}))).isEmpty();
    }

    private static Optional<Failure> falsify(Property<Integer> property) {
        return new Falsifier(NOBODY, new Random(1), 1000).falsify(property);
    }
}
