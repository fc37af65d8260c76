package descent.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EditDistanceTest {
    @Test
    void countsLettersAddedDroppedOrChanged() {
        assertThat(EditDistance.between("kitten", "sitting")).isEqualTo(3); // k→s, e→i, +g
        assertThat(EditDistance.between("", "abc")).isEqualTo(3);
        assertThat(EditDistance.between("same", "same")).isZero();
    }
}
