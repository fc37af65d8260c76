package descent.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descent.kata.Exercise;
import descent.kata.Failure;
import descent.kata.Verdict;
import descent.kata.Verdict.Status;
import descent.trial.Instance;
import descent.trial.NoTrace;
import descent.trial.StubTrace;
import descent.trial.StubTrial;
import descent.trial.Subject;
import descent.trial.Trace;
import descent.trial.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Disabled;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens around the properties of a spec, on specs made for it. */
class ExaminationTest {
    private static final StubTrial STUB = StubTrial.of(StubTrial.Kind.SCHEDULE, Instance.of("Nobody"));

    /** Somebody has started it, and nobody asks for more. */
    private static final Subject STARTED = new Subject() {
        @Override
        @SuppressWarnings("unchecked")
        public <T extends Trace> T run(Trial<T> trial) {
            return (T) new StubTrace(Optional.empty());
        }
    };

    /** What the properties were tried on, in order. */
    private static final List<Object> TRIED = new ArrayList<>();

    private final List<Failure> told = new ArrayList<>();

    @BeforeEach
    void forget() {
        TRIED.clear();
    }

    private abstract static class MadeUp extends Spec {
        @Override
        StubTrial stub() {
            return STUB;
        }

        Arbitrary<Integer> numbers() {
            return Arbitraries.integers().between(0, 1_000_000);
        }
    }

    static class RankedSpec extends MadeUp {
        @Property
        @Label("be last")
        void a(@ForAll @Given("numbers") int x) {
            TRIED.add("last");
        }

        @Example
        @Rank(2)
        @Label("be second")
        void b() {
            TRIED.add("second");
        }

        @Example
        @Rank(1)
        @Label("be first")
        void c() {
            TRIED.add("first");
        }
    }

    @Test
    void propertiesAreTriedInTheOrderOfTheirRanksFourTimesEach() {
        assertThat(examine("Ranked", 0).status()).isEqualTo(Status.PASS);
        assertThat(TRIED).containsExactly("first", "second", "last", "last", "last", "last");
    }

    static class DisabledSpec extends MadeUp {
        @Example
        @Label("be tried")
        void tried() {
            TRIED.add("tried");
        }

        @Disabled
        @Example
        @Label("be tried, too")
        void passedOver() {
            TRIED.add("passed over");
        }
    }

    @Test
    void aPropertyThatJqwikPassesOverIsNotTakenToHold() {
        assertThatThrownBy(() -> examine("Disabled", 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("of 2 properties of")
                .hasMessageContaining("1 were tried");
    }

    static class AlwaysSpec extends MadeUp {
        @Property
        @Always("rare")
        @Label("not be 42")
        void isNot42(@ForAll @Given("numbers") int x, Subject subject) {
            TRIED.add(x);
            if (x == 42) {
                throw Violation.between("x", 41, x, 1);
            }
        }

        List<Integer> rare() {
            return List.of(41, 42, 43);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 300, -1})
    void aRareValueIsTriedWhateverTheSeed(long seed) {
        Verdict verdict = examine("Always", seed);
        assertThat(verdict.failures()).hasSize(1).first().satisfies(failure -> {
            assertThat(failure.input()).isEqualTo("42");
            assertThat(failure.property()).isEqualTo("not be 42");
        });
        assertThat(TRIED).hasSize(6).endsWith(41, 42);
        assertThat(told).isEqualTo(verdict.failures());
    }

    static class LargeSpec extends MadeUp {
        @Property(tries = 50)
        @Label("be at most 1000")
        void isSmall(@ForAll @Given("numbers") int x) {
            TRIED.add(x);
            if (x > 1000) {
                throw Violation.of("it is large");
            }
        }
    }

    @Test
    void theSmallestCaseThatBreaksAPropertyIsShown() {
        assertThat(examine("Large", 0).failures()).extracting(Failure::input).containsExactly("1001");
    }

    @Test
    void theSameSeedTriesTheSameCasesAndAnotherSeedOthers() {
        examine("Large", 5);
        List<Object> once = List.copyOf(TRIED);
        TRIED.clear();
        examine("Large", 5);
        assertThat(TRIED).isEqualTo(once);
        TRIED.clear();
        examine("Large", 6);
        assertThat(TRIED).isNotEqualTo(once);
    }

    @Test
    void anAnswerInAHurryComesWithoutShrinking() {
        assertThat(SpecRun.briefly(exercise("Large"), STARTED, 0).status()).isEqualTo(Status.FAIL);
        assertThat(TRIED.subList(0, TRIED.size() - 1)).allMatch(x -> (int) x <= 1000);
    }

    static class EndlessSpec extends MadeUp {
        @Property
        @Label("hold once")
        void holds(@ForAll @Given("lists") List<List<Integer>> lists) {
            TRIED.add(lists);
            throw Violation.of("it never holds " + TRIED.size());
        }

        Arbitrary<List<List<Integer>>> lists() {
            return numbers().list().ofSize(6).list().ofSize(6);
        }
    }

    @Test
    void shrinkingEndsAfter400Tries() {
        Verdict verdict = examine("Endless", 1);
        assertThat(TRIED).hasSizeLessThanOrEqualTo(401);
        assertThat(verdict.failures()).hasSize(1);
    }

    static class SlowSpec extends MadeUp {
        @Property
        @Label("be quick")
        void isQuick(@ForAll @Given("large") long x) throws InterruptedException {
            TRIED.add(x);
            Thread.sleep(100);
            if (x > 3) {
                throw Violation.of("it is slow");
            }
        }

        Arbitrary<Long> large() {
            return Arbitraries.longs().between(1L << 40, 1L << 62);
        }
    }

    @Test
    void shrinkingEndsAfterLessThanASecond() {
        long start = System.nanoTime();
        assertThat(examine("Slow", 0).status()).isEqualTo(Status.FAIL);
        assertThat(TRIED).hasSizeBetween(2, 10);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    }

    static class WideSpec extends MadeUp {
        @Property
        @Label("hold once")
        void holds(@ForAll @Given("lists") List<List<Integer>> lists) {
            TRIED.add(lists);
            throw Violation.of("it never holds " + TRIED.size());
        }

        Arbitrary<List<List<Integer>>> lists() {
            return numbers().list().ofSize(50).list().ofSize(50);
        }
    }

    @Test
    void shrinkingEndsSoonHoweverManyCandidatesThereAre() {
        long start = System.nanoTime();
        assertThat(examine("Wide", 0).failures()).hasSize(1);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    static class LostSpec extends MadeUp {
        @Property
        @Always("more")
        @Rank(1)
        @Label("answer")
        void answers(@ForAll @Given("numbers") int x, Subject subject) {
            TRIED.add(x);
            subject.run(STUB);
        }

        @Example
        @Label("answer again")
        void answersAgain(Subject subject) {
            TRIED.add("again");
            subject.run(STUB);
        }

        List<Integer> more() {
            return List.of(1, 2);
        }
    }

    private static final class Gone extends NoTrace {
        private static final long serialVersionUID = 1L;

        Gone() {
            super("the process is gone");
        }
    }

    @Test
    void aLostSubjectEndsTheExamAtOnce() {
        List<Trial<?>> asked = new ArrayList<>();
        Subject lost = new Subject() {
            @Override
            public <T extends Trace> T run(Trial<T> trial) {
                asked.add(trial);
                if (asked.size() > 1) {
                    throw new Gone();
                }
                return STARTED.run(trial);
            }
        };
        assertThatThrownBy(() -> new SpecRun().examine(exercise("Lost"), lost, 0, told::add))
                .isInstanceOf(Gone.class);
        assertThat(TRIED).hasSize(1);
        assertThat(told).isEmpty();
    }

    static class ThrowsSpec extends MadeUp {
        @Property
        @Label("be specified")
        void throwing(@ForAll @Given("numbers") int x) {
            throw new UnsupportedOperationException("the spec's own slip");
        }
    }

    static class ErrorSpec extends MadeUp {
        @Property
        @Label("be specified")
        void throwing(@ForAll @Given("numbers") int x) {
            throw new NoClassDefFoundError("the spec's own slip");
        }
    }

    static class AssertsSpec extends MadeUp {
        @Example
        @Label("be specified")
        void throwing() {
            throw new AssertionError("the spec's own slip");
        }
    }

    static class AlwaysThrowsSpec extends MadeUp {
        @Property
        @Always("none")
        @Label("be specified")
        void holds(@ForAll @Given("numbers") int x) {}

        List<Integer> none() {
            throw new UnsupportedOperationException("the spec's own slip");
        }
    }

    static class ProvideThrowsSpec extends MadeUp {
        @Property
        @Label("be specified")
        void holds(@ForAll @Given("cases") int x) {}

        Arbitrary<Integer> cases() {
            throw new UnsupportedOperationException("the spec's own slip");
        }
    }

    static class GenerationThrowsSpec extends MadeUp {
        @Property
        @Label("be specified")
        void holds(@ForAll @Given("cases") int x) {}

        Arbitrary<Integer> cases() {
            return Arbitraries.integers().map(x -> {
                throw new UnsupportedOperationException("the spec's own slip");
            });
        }
    }

    static class NoSuchCasesSpec extends MadeUp {
        @Property
        @Label("be specified")
        void holds(@ForAll @Given("the spec's own slip") int x) {}
    }

    static class FiltersAllSpec extends MadeUp {
        @Property
        @Label("be specified")
        void holds(@ForAll @Given("cases") int x) {}

        Arbitrary<Integer> cases() {
            return Arbitraries.integers().filter(x -> false);
        }
    }

    static class AssumesSpec extends MadeUp {
        @Property
        @Label("be specified")
        void holds(@ForAll @Given("numbers") int x) {
            Assume.that(false);
        }
    }

    static class NoAlwaysSpec extends MadeUp {
        @Property
        @Always("the spec's own slip")
        @Label("be specified")
        void holds(@ForAll @Given("numbers") int x) {}
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Throws",
                "Error",
                "Asserts",
                "AlwaysThrows",
                "ProvideThrows",
                "GenerationThrows",
                "NoSuchCases",
                "FiltersAll",
                "Assumes",
                "NoAlways"
            })
    void aSlipOfTheSpecIsNeverTheSubjects(String spec) {
        assertThatThrownBy(() -> examine(spec, 0)).isInstanceOf(RuntimeException.class);
        assertThat(told).isEmpty();
    }

    private Verdict examine(String spec, long seed) {
        return new SpecRun().examine(exercise(spec), STARTED, seed, told::add);
    }

    private static Exercise exercise(String spec) {
        return new Exercise(99, "ExaminationTest$" + spec, "", "", "", List.of());
    }
}
