package descent.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AxisTest {
    @Test
    void aFrameGrowsForFiguresThatComeLater() {
        Axis axis = Axis.linear("accuracy (%)").within(40, 70);
        assertThat(axis.including(List.of(9.6, 50.0)).range()).hasValue(new Axis.Range(9.6, 70));
        assertThat(axis.including(List.of(50.0))).isEqualTo(axis);
        assertThat(Axis.log("loss").including(List.of(1.0)).range()).isEmpty();
    }
}
