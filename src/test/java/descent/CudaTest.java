package descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descent.Cuda.Build;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CudaTest {
    private static final String RTX = "0, GPU-1a, 8.6, NVIDIA GeForce RTX 3090";
    private static final String H100 = "1, GPU-2b, 9.0, NVIDIA H100 PCIe";

    @ParameterizedTest
    @CsvSource({
        "3.5, false, false",
        "3.7, true, true",
        "8.6, true, true",
        "8.9, true, true",
        "9.0, false, true",
        "12.0, false, true"
    })
    void knowsWhichCardsABuildRunsOn(String capability, boolean fixed, boolean jit) {
        List<String> cards = List.of("0, GPU-0, " + capability + ", card");
        assertThat(Cuda.objection(cards, "", Build.FIXED).isEmpty()).isEqualTo(fixed);
        assertThat(Cuda.objection(cards, "", Build.JIT).isEmpty()).isEqualTo(jit);
    }

    @Test
    void namesTheCardThatIsNotSupportedAndWhatToDo() {
        assertThat(Cuda.objection(List.of(RTX, H100), "", Build.FIXED))
                .hasValue("NVIDIA H100 PCIe has compute capability 9.0, but ND4J's CUDA 11.6 build runs on 3.7 to 8.9;"
                        + " use -Pcuda-jit, or leave the CUDA profile out to run on the CPU;"
                        + " CUDA_VISIBLE_DEVICES can choose another card");
    }

    @ParameterizedTest
    @CsvSource({"0, true", "GPU-1a, true", "1, false", "GPU-2, false", "'0,1', false", "7, false", "-1, false"})
    void looksAtTheVisibleCardsAlone(String visible, boolean runs) {
        assertThat(Cuda.objection(List.of(RTX, H100), visible, Build.FIXED).isEmpty())
                .isEqualTo(runs);
    }

    @Test
    void saysSoWhereThereIsNoCard() {
        assertThat(Cuda.objection(List.of(), "", Build.FIXED)).get().asString().startsWith("no CUDA card to run on");
    }

    @Test
    void refusesAnAnswerItCannotRead() {
        assertThatThrownBy(() -> Cuda.objection(List.of("0, GPU-1a, [N/A], Tesla"), "", Build.FIXED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("[N/A]");
    }

    @Test
    void asksNothingOnTheCpu() {
        assertThatCode(Cuda::requireSupportedCards).doesNotThrowAnyException();
    }
}
