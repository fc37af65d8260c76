package descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    @Test
    void saysWhichConstructorsThereAre() {
        assertThatThrownBy(() -> rules.make(Schedule.class, "RulesTest$Halves", 1, 2))
                .isInstanceOf(Misfit.class)
                .hasMessage("Halves() and Halves(int size) must be Halves(int, int): bring its stub's components back");
    }
}
