package descent.audit;

import static org.assertj.core.api.Assertions.assertThat;

import descent.kata.Exercise;
import org.junit.jupiter.api.Test;

class AuditTest {
    @Test
    void solutionsPassStubsAreNotStartedAndMutantsAreCaught() {
        assertThat(Audit.of(1, Exercise.all()).objections()).isEmpty();
    }

    @Test
    void noVerdictDependsOnTheSeed() {
        assertThat(Seeds.unlucky(100_000, 3)).isEmpty();
    }
}
