package descent.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descent.Optimizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RaceTest {
    private static Optimizer descending(double learningRate) {
        return (theta, memory) -> (gradient, t) -> theta.subi(gradient.at(theta).muli(learningRate));
    }

    private static final Optimizer ASKING_TWICE = (theta, memory) -> (gradient, t) -> {
        gradient.at(theta);
        theta.subi(gradient.at(theta).muli(0.1));
    };

    @Test
    void everyRuleMayAskForTheSameNumberOfGradients() {
        Race race = Race.on(new Sphere(2), 10);
        assertThat(race.run(Entry.given("once", 0.1, descending(0.1))).last().step())
                .isEqualTo(10);
        assertThat(race.run(Entry.withoutRate("twice", ASKING_TWICE)).last().step())
                .isEqualTo(5);
    }

    @Test
    void aRuleThatAsksForNoGradientEndsToo() {
        Optimizer idle = (theta, memory) -> (gradient, t) -> {};
        assertThat(Race.on(new Sphere(2), 10)
                        .run(Entry.withoutRate("idle", idle))
                        .points())
                .hasSize(11);
    }

    @Test
    void runsKeepTheOrderOfTheEntriesAndDoNotDisturbEachOther() {
        Race race = Race.on(new Beale(), 50);
        List<Entry> entries = List.of(
                Entry.given("a", 0.001, descending(0.001)),
                Entry.given("falls apart", 10, descending(10)),
                Entry.given("b", 0.01, descending(0.01)));
        List<Trajectory> together = race.run(entries);
        assertThat(together).extracting(run -> run.entry().name()).containsExactly("a", "falls apart", "b");
        assertThat(together).extracting(Trajectory::diverged).containsExactly(false, true, false);
        for (int i = 0; i < entries.size(); i++) {
            assertThat(together.get(i).points())
                    .extracting(Point::value)
                    .isEqualTo(race.run(entries.get(i)).points().stream()
                            .map(Point::value)
                            .toList());
        }
    }

    /** On Σ x² gradient descent multiplies θ by 1 − 2η; of the rates tried, 10^−¼ = 0.562 comes nearest to 1/2. */
    @Test
    void findsTheLearningRateThatEndsLowest() {
        Contestant gradientDescent = new Contestant.Open("gradient descent", RaceTest::descending);
        Entry found = new LearningRateSearch(Race.on(new Sphere(2), 20)).settle(gradientDescent);
        assertThat(found.learningRate().orElseThrow()).isEqualTo(0.562);
        assertThat(found.trials()).isEqualTo(LearningRateSearch.TRIALS);
    }

    @Test
    void everyRuleGetsTheSameTrials() {
        List<Double> tried = Collections.synchronizedList(new ArrayList<>());
        Contestant.Open counted = new Contestant.Open("counted", rate -> {
            tried.add(rate);
            return descending(rate);
        });
        new LearningRateSearch(Race.on(new Rosenbrock(2), 10)).settle(counted);
        assertThat(tried.subList(0, LearningRateSearch.TRIALS)).doesNotHaveDuplicates();
        assertThat(tried.subList(0, 11)).first().isEqualTo(1e-4);
        assertThat(tried).hasSize(LearningRateSearch.TRIALS + 1); // and the winner itself
    }

    /** The lower it ends the better would mean: the faster it falls off the saddle. */
    @Test
    void aTrialThatLeavesThePictureIsLost() {
        Race race = Race.on(new Saddle(), 50);
        Contestant gradientDescent = new Contestant.Open("gradient descent", RaceTest::descending);
        List<Trajectory> runs = race.tuned(List.of(gradientDescent));
        assertThat(runs.get(0).points()).allMatch(race::inPicture);
    }

    @Test
    void ratesThatAreGivenAreLeftAlone() {
        Entry given = Entry.given("given", 0.3, descending(0.3));
        Entry settled = new LearningRateSearch(Race.on(new Sphere(1), 5)).settle(new Contestant.Settled(given));
        assertThat(settled).isSameAs(given);
    }

    @Test
    void refusesARaceWithoutGradientsOrWithAStartThatDoesNotFit() {
        assertThatThrownBy(() -> Race.on(new Beale(), 0)).hasMessage("gradients (0) must be at least 1");
        assertThatThrownBy(() -> new Race(new Beale(), new double[] {1}, 5)).hasMessage("beale takes 2 numbers, not 1");
    }

    @Test
    void aFailureOfOneLaneIsThrownAsItWas() {
        Optimizer broken = (theta, memory) -> {
            throw new IllegalArgumentException("no such state");
        };
        assertThatThrownBy(() -> Race.on(new Beale(), 5).run(List.of(Entry.withoutRate("broken", broken))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no such state");
    }
}
