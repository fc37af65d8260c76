package descent.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConclusionTest {
    @Test
    void addsUpEveryRise() {
        // 1 → 3 is a rise of 2, 2 → 2.5 one of 0.5; 3 → 2 and 2.5 → 0 are none.
        EpochLosses losses = new EpochLosses("GradientDescent", List.of(1.0, 3.0, 2.0, 2.5, 0.0), 1);
        assertThat(losses.rises()).isCloseTo(2.5, within(1e-15));
        assertThat(losses.first()).isEqualTo(1);
        assertThat(losses.lowest()).isEqualTo(0);
        assertThat(losses.last()).isEqualTo(0);
    }

    @Test
    void confirmsWhatTheNotebookSawWhereItIsSo() {
        assertThat(found(
                        SeminarNetwork.DENSE,
                        losses("Adam", 5, 4, 3),
                        losses("Adagrad", 5, 6, 1),
                        losses("Adadelta", 5, 7, 4),
                        losses("GradientDescent", 5, 6, 2)))
                .containsExactly(
                        "yes: its rises add up to 0.0000",
                        "yes: Adagrad 1.0000, GradientDescent 2.0000, Adam 3.0000, Adadelta 4.0000");
        assertThat(found(
                        SeminarNetwork.CONVOLUTIONAL,
                        losses("Adam", 5, 4, 3),
                        losses("Adagrad", 5, 2, 1),
                        losses("Adadelta", 5, 5, 5.5),
                        losses("GradientDescent", 5, 6, 2)))
                .containsExactly(
                        "yes: from 5.0000 in its first epoch to 5.5000 in its last",
                        "yes: its rises add up to 1.0000",
                        "yes: Adagrad 1.0000, GradientDescent 2.0000, Adam 3.0000, Adadelta 5.5000");
    }

    @Test
    void contradictsItWhereItIsNotSo() {
        assertThat(found(
                        SeminarNetwork.DENSE,
                        losses("Adam", 5, 6, 1),
                        losses("Adagrad", 5, 4, 3),
                        losses("Adadelta", 5, 4, 2),
                        losses("GradientDescent", 5, 4, 4)))
                .containsExactly(
                        "no: its rises add up to 1.0000, those of Adagrad to 0.0000",
                        "no: Adam 1.0000, Adadelta 2.0000, Adagrad 3.0000, GradientDescent 4.0000");
        // Nobody's loss rises: the least steady of four steady curves is not unstable.
        assertThat(found(
                        SeminarNetwork.CONVOLUTIONAL,
                        losses("Adam", 5, 4, 1),
                        losses("Adagrad", 5, 4, 3),
                        losses("Adadelta", 5, 4, 2),
                        losses("GradientDescent", 5, 4, 4)))
                .containsExactly(
                        "no: from 5.0000 in its first epoch to 2.0000 in its last",
                        "no: its rises add up to 0.0000",
                        "no: Adam 1.0000, Adadelta 2.0000, Adagrad 3.0000, GradientDescent 4.0000");
    }

    /** After one epoch nothing has risen or fallen: every curve would be the steadiest. */
    @Test
    void aCourseTakesMoreThanAnEpochOrTwo() {
        List<EpochLosses> brief = Stream.of("Adam", "Adagrad", "Adadelta", "GradientDescent")
                .map(rule -> new EpochLosses(rule, List.of(2.0, 1.0), 1))
                .toList();
        assertThat(Conclusion.about(SeminarNetwork.DENSE))
                .allSatisfy(verdict -> assertThat(verdict.finding(brief))
                        .hasToString("cannot be said: it takes 3 epochs, and there are 2"));
    }

    /** All curves only fall, and the two that are said to end lowest end within 1 % of the third. */
    @Test
    void whatDoesNotDifferIsNoVerdict() {
        assertThat(found(
                        SeminarNetwork.DENSE,
                        losses("Adam", 5, 4, 3.005),
                        losses("Adagrad", 5, 4, 2.9),
                        losses("Adadelta", 5, 4.5, 4),
                        losses("GradientDescent", 5, 4, 3)))
                .containsExactly(
                        "cannot be said: no difference of 1 %, its rises add up to 0.0000",
                        "cannot be said: no difference of 1 %, Adagrad 2.9000, GradientDescent 3.0000, Adam 3.0050, Adadelta 4.0000");
    }

    private static List<String> found(SeminarNetwork network, EpochLosses... losses) {
        return Conclusion.about(network).stream()
                .map(verdict -> verdict.finding(List.of(losses)).toString())
                .toList();
    }

    private static EpochLosses losses(String rule, double first, double second, double third) {
        return new EpochLosses(rule, List.of(first, second, third), 1);
    }
}
