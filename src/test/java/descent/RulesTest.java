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
    void saysWhichConstructorsThereAre() {
        assertThatThrownBy(() -> rules.make(Schedule.class, "RulesTest$Halves", 1, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[1, 2]")
                .hasMessageContaining("Halves(int)");
    }
}
