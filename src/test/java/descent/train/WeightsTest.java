package descent.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descent.Backend;
import descent.data.Npz;
import descent.network.Model;
import descent.network.Network;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class WeightsTest {
    @TempDir
    Path folder;

    @BeforeAll
    static void prepare() {
        Backend.prepare();
    }

    @Test
    void liesInTheFileLayerByLayerInTheShapesOfTheLayers() {
        INDArray theta = Nd4j.arange(4 * 8 + 8 + 8 * 3 + 3).castTo(DataType.FLOAT);
        new Weights(theta, Map.of()).write(file(), Model.mlp(4, 8, 3));

        Map<String, INDArray> arrays = Npz.read(file()).arrays();
        assertThat(arrays).containsOnlyKeys("linear1.weight", "linear1.bias", "linear2.weight", "linear2.bias");
        assertThat(arrays.get("linear2.weight").shape()).containsExactly(8, 3);
        // θ begins with 4 · 8 weights and 8 biases; the second layer's weight [1, 2] comes 1 · 3 + 2 later.
        assertThat(arrays.get("linear2.weight").getFloat(1, 2)).isEqualTo(4 * 8 + 8 + 3 + 2);
        assertThat(arrays.get("linear2.bias").toFloatVector()).containsExactly(64, 65, 66);
    }

    @Test
    void comesBackBitForBit() {
        Network network = MadeUp.MODEL.build(DataType.FLOAT);
        INDArray theta = MadeUp.MODEL.initial(DataType.FLOAT, new SplittableRandom(1));
        network.buffers().forEach((name, values) -> values.assign(Nd4j.rand(values.shape())));
        Weights weights = Weights.copied(theta, network);
        weights.write(file(), MadeUp.MODEL);

        Weights read = Weights.read(file(), MadeUp.MODEL);
        assertThat(read.theta().toFloatVector()).containsExactly(theta.toFloatVector());
        assertThat(read.buffers()).containsOnlyKeys(network.buffers().keySet()).isNotEmpty();
        read.buffers()
                .forEach((name, values) -> assertThat(values.toFloatVector())
                        .containsExactly(network.buffers().get(name).toFloatVector()));
    }

    @Test
    void anExperimentStartsFromThem() {
        INDArray zeros = Nd4j.zeros(DataType.FLOAT, Model.mlp(16, 3).size());
        new Weights(zeros, Map.of()).write(file(), Model.mlp(16, 3));
        Results results = Experiment.experiment("from zeros")
                .data(MadeUp.data())
                .model(Model.mlp(16, 3))
                .startFrom(file())
                .lane("still", (theta, memory) -> (gradient, t) -> gradient.at(theta))
                .run();
        // All scores are 0, so that each of three classes has probability 1/3.
        assertThat(results.lanes().get(0).last().batchLoss()).isCloseTo(Math.log(3), Offset.offset(1e-6));
    }

    @Test
    void refusesTheWeightsOfAnotherNetwork() {
        new Weights(Nd4j.zeros(DataType.FLOAT, Model.mlp(4, 8, 3).size()), Map.of()).write(file(), Model.mlp(4, 8, 3));
        assertThatThrownBy(() -> Weights.read(file(), Model.mlp(4, 9, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(file() + " has linear1.weight in the shape [4, 8], expected [4, 9]");
        assertThatThrownBy(() -> Weights.read(file(), Model.mlp(4, 8, 3, 2)))
                .hasMessageStartingWith(file() + " lacks linear3.weight");
        assertThatThrownBy(() -> Weights.read(file(), Model.mlp(4, 8)))
                .hasMessageStartingWith(file() + " holds [linear2.weight, linear2.bias]");
    }

    @Test
    void refusesAFileThatIsNotThereWithARemedy() {
        assertThatThrownBy(() -> Weights.read(file(), Model.mlp(4, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "%s is damaged or cannot be read (no such file or folder). "
                                + "Save the weights again, or give another file",
                        file());
    }

    private Path file() {
        return folder.resolve("weights.npz");
    }
}
