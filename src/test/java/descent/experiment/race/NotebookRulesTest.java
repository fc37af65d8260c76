package descent.experiment.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descent.Backend;
import descent.Descent;
import descent.Gradient;
import descent.Optimizer;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class NotebookRulesTest {
    private static final Gradient TWO = theta -> Nd4j.createFromArray(2.0);

    /**
     * g = 2, β₁ = 0.5, β₂ = 0.75, η = 0.1, ε = 0. Step 1: m = 0.5 · 2 / 0.5 = 2, v = 0.25 · 4 / 0.25 = 4, θ = −0.1. Step 2
     * goes on from the corrected ones: m = (1 + 1) / 0.75 = 8/3, v = (3 + 1) / (1 − 0.5625) = 64/7; the step is η m / √v.
     */
    @Test
    void theNotebooksAdamCorrectsItsAlreadyCorrectedAverages() {
        double[] theta = afterEachOfTwoSteps(new NotebookAdam(0.1, 0.5, 0.75, 0));
        assertThat(theta[0]).isCloseTo(-0.1, within(1e-15));
        assertThat(theta[1]).isCloseTo(-0.1 - 0.1 * (8.0 / 3) / Math.sqrt(64.0 / 7), within(1e-15));
    }

    /** g = 2, η = 0.1, ε = 5: G = 4, θ = −0.2/√9; G = 8, θ −= 0.2/√13. */
    @Test
    void theNotebooksAdagradHasEpsilonInsideTheRoot() {
        double[] theta = afterEachOfTwoSteps(new NotebookAdagrad(0.1, 5));
        assertThat(theta[0]).isCloseTo(-0.2 / 3, within(1e-15));
        assertThat(theta[1]).isCloseTo(-0.2 / 3 - 0.2 / Math.sqrt(13), within(1e-15));
    }

    private static double[] afterEachOfTwoSteps(Optimizer optimizer) {
        Backend.prepare();
        INDArray theta = Nd4j.createFromArray(0.0);
        Descent descent = Descent.start(optimizer, theta);
        descent.step(TWO);
        double first = theta.getDouble(0);
        descent.step(TWO);
        return new double[] {first, theta.getDouble(0)};
    }
}
