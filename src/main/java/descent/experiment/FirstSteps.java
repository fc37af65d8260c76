package descent.experiment;

import descent.Descent;
import descent.Optimizer;
import descent.data.Batches;
import descent.data.Data;
import descent.network.Model;
import descent.network.Network;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The first steps of a rule, looked at parameter by parameter.
 *
 * @param gradients for each step, |g| of every parameter
 * @param moves for each step, |Δθ| of every parameter
 */
record FirstSteps(List<double[]> gradients, List<double[]> moves) {
    /** Takes {@code count} steps on batches of {@code size}, from the parameters and in the order that the seed gives. */
    static FirstSteps of(Optimizer rule, Model model, Data data, int size, int count, long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        INDArray theta = model.initial(DataType.FLOAT, chance.split());
        Network network = model.build(DataType.FLOAT);
        Descent descent = Descent.start(rule, theta, model.shapes());
        Iterator<int[]> batches = Batches.of(size).epoch(data.train().count(), chance.split());
        FirstSteps steps = new FirstSteps(new ArrayList<>(), new ArrayList<>());
        for (int t = 0; t < count; t++) {
            network.batch(data.train(), batches.next());
            steps.gradients.add(magnitudes(network.at(theta)));
            INDArray before = theta.dup();
            descent.step(network);
            steps.moves.add(magnitudes(theta.sub(before)));
        }
        return steps;
    }

    private static double[] magnitudes(INDArray values) {
        double[] magnitudes = values.toDoubleVector();
        for (int i = 0; i < magnitudes.length; i++) {
            magnitudes[i] = Math.abs(magnitudes[i]);
        }
        return magnitudes;
    }
}
