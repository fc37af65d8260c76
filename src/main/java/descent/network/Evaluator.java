package descent.network;

import descent.data.Samples;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Runs many samples forward, a chunk at a time, in arrays of its own: the batch that is being learned stays as it is. */
final class Evaluator {
    private static final int MOST_ROWS = 1_000;

    /** So that the arrays of a network for images do not grow by the size of the images. */
    private static final long MOST_INPUTS = 784 * MOST_ROWS;

    private final Plan plan;
    private final Map<Integer, Program> programs = new HashMap<>();

    Evaluator(Model model, Parameters parameters) {
        plan = new Plan(model, parameters, Mode.EVALUATION);
    }

    Network.Score score(Samples test) {
        double[] sum = {0};
        List<OptionalInt> correct = new ArrayList<>();
        forEachChunk(test.inputs(), chunk -> {
            chunk.program.load(test, chunk.from, chunk.to);
            chunk.program.forward();
            sum[0] += chunk.program.lossSum();
            correct.add(chunk.program.correct());
        });
        return new Network.Score(sum[0] / test.count(), share(correct, test.count()));
    }

    INDArray predict(INDArray inputs) {
        List<INDArray> outputs = new ArrayList<>();
        forEachChunk(inputs, chunk -> {
            chunk.program.load(inputs, chunk.from, chunk.to);
            chunk.program.forward();
            outputs.add(chunk.program.output().dup());
        });
        return Nd4j.vstack(outputs);
    }

    /** Rows {@code from} … {@code to − 1} and the program that takes so many. */
    private record Chunk(Program program, int from, int to) {}

    private void forEachChunk(INDArray inputs, Consumer<Chunk> use) {
        int count = Math.toIntExact(inputs.size(0));
        int atOnce = rowsAtOnce(inputs);
        for (int from = 0; from < count; from += atOnce) {
            int to = Math.min(count, from + atOnce);
            use.accept(new Chunk(program(inputs, to - from), from, to));
        }
    }

    private static int rowsAtOnce(INDArray inputs) {
        long rows = MOST_INPUTS * inputs.size(0) / inputs.length();
        return (int) Math.max(1, Math.min(MOST_ROWS, rows));
    }

    private Program program(INDArray like, int rows) {
        return programs.computeIfAbsent(rows, n -> Program.layDown(plan, n, like));
    }

    private static OptionalDouble share(List<OptionalInt> correct, int count) {
        OptionalInt right = correct.stream().flatMapToInt(OptionalInt::stream).reduce(Integer::sum);
        return right.isPresent() ? OptionalDouble.of((double) right.getAsInt() / count) : OptionalDouble.empty();
    }
}
