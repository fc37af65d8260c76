package descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RulesTest {
    /** A rule with a constructor for those who want the usual batch. */
    public record Halves(int size) implements Schedule {
        public Halves() {
            this(2);
        }

        @Override
        public double factor(int t) {
            return 1.0 / size;
        }
    }

    private final Rules rules = new Rules("descent");

    @Test
    void takesTheConstructorThatFitsTheArguments() {
        assertThat(rules.make(Schedule.class, "RulesTest$Halves", 4).factor(0)).isEqualTo(0.25);
        assertThat(rules.make(Schedule.class, "RulesTest$Halves").factor(0)).isEqualTo(0.5);
    }

    @Test
    void saysWhatAClassIsNot() {
        assertThatThrownBy(() -> rules.make(Optimizer.class, "RulesTest$Halves", 4))
                .isInstanceOf(Misfit.class)
                .hasMessage("Halves is no Optimizer: declare \"… Halves(…) implements Optimizer\"");
    }

    /** A rule of two hyperparameters. */
    public record Slowed(double learningRate, double beta1, double beta2) implements Schedule {
        @Override
        public double factor(int t) {
            return learningRate;
        }
    }

    @Test
    void takesTheComponentsThatAreMeant() {
        rules.requireComponents("RulesTest$Slowed", List.of("learningRate", "beta1", "beta2"));
        rules.requireComponents("RulesTest", List.of("learningRate"));
    }

    @Test
    void saysWhichComponentWasRenamed() {
        assertThatThrownBy(() -> rules.requireComponents("RulesTest$Slowed", List.of("learningRate", "b1", "beta2")))
                .isInstanceOf(Misfit.class)
                .hasMessage("Slowed's component b1 is named beta1: rename it back");
    }

    @Test
    void saysThatComponentsHaveChangedPlaces() {
        assertThatThrownBy(() -> rules.requireComponents("RulesTest$Slowed", List.of("learningRate", "beta2", "beta1")))
                .isInstanceOf(Misfit.class)
                .hasMessage("Slowed(learningRate, beta1, beta2) has its components in another order:"
                        + " bring back Slowed(learningRate, beta2, beta1)");
    }

    @Test
    void saysThatSeveralComponentsWereRenamed() {
        assertThatThrownBy(() -> rules.requireComponents("RulesTest$Slowed", List.of("learningRate", "m", "v")))
                .isInstanceOf(Misfit.class)
                .hasMessage("Slowed(learningRate, beta1, beta2) has components with other names:"
                        + " bring back Slowed(learningRate, m, v)");
    }

    @Test
    void saysWhichConstructorsThereAre() {
        assertThatThrownBy(() -> rules.make(Schedule.class, "RulesTest$Halves", 1, 2))
                .isInstanceOf(Misfit.class)
                .hasMessage("Halves() and Halves(int size) must be Halves(int, int): bring its stub's components back");
    }
}
