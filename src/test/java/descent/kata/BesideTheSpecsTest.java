package descent.kata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BesideTheSpecsTest {
    @Test
    void aClassThatIsThereIsMade() {
        assertThat(BesideTheSpecs.load(StringBuilder.class, "java.lang.StringBuilder"))
                .isEmpty();
    }

    @Test
    void aClassThatIsMissingIsAsMissingAsOneThatLacksItsLibrary() {
        assertThatThrownBy(() -> BesideTheSpecs.load(Object.class, "descent.Nowhere"))
                .isInstanceOf(NoSpecsException.class);
        assertThatThrownBy(() -> BesideTheSpecs.load(Object.class, WithoutItsLibrary.class.getName()))
                .isInstanceOf(NoSpecsException.class)
                .hasRootCauseMessage("org/teavm/Tool");
    }

    /** As a class is whose library is left out of the class path. */
    public static class WithoutItsLibrary {
        static {
            missing();
        }

        private static void missing() {
            throw new NoClassDefFoundError("org/teavm/Tool");
        }
    }
}
