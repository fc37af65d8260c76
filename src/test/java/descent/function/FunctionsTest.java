package descent.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FunctionsTest {
    @Test
    void findsEachFunctionByItsName() {
        assertThat(Functions.all())
                .allMatch(function -> Functions.named(function.about().name()) == function);
    }

    @Test
    void noTwoFunctionsShareAName() {
        assertThat(Functions.all().stream().map(function -> function.about().name()))
                .doesNotHaveDuplicates();
    }

    @Test
    void proposesTheNearestNamesForOneItDoesNotKnow() {
        assertThatThrownBy(() -> Functions.named("bele"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("unknown function \"bele\": the nearest are beale, ");
    }
}
