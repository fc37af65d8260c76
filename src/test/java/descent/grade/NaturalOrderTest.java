package descent.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
    @Test
    void numbersCountAsNumbersAndLettersInAnyCase() {
        List<String> inOrder = List.of(
                "",
                "2",
                "10",
                "a",
                "a1",
                "a01b",
                "a2",
                "A10",
                "B",
                "b 99999999999999999999",
                "b 100000000000000000000");
        List<String> sorted =
                inOrder.stream().sorted().sorted(NaturalOrder.OF_NAMES).toList();
        assertThat(sorted).isEqualTo(inOrder);
    }

    @Test
    void noTwoNamesAreTheSame() {
        assertThat(NaturalOrder.OF_NAMES.compare("a1", "A01")).isNotZero();
        assertThat(NaturalOrder.OF_NAMES.compare("a1", "a1")).isZero();
    }
}
