package descent.train;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonParseException;
import com.google.gson.JsonSerializer;
import descent.data.DataException;
import descent.data.Npz;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * All that a lane needs to go on as if nothing had happened. It lies in one file that NumPy opens: the arrays, and the rest
 * as a text in JSON.
 *
 * @param position how far the lane is
 * @param arrays θ, the rule's memory, what the network has gathered, and the best weights so far
 */
record Checkpoint(Position position, Map<String, INDArray> arrays) {
    private static final String TEXT = "checkpoint.json";
    private static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .serializeSpecialFloatingPointValues()
            .registerTypeAdapter(OptionalDouble.class, (JsonSerializer<OptionalDouble>)
                    (value, type, context) -> context.serialize(value.stream().toArray()))
            .registerTypeAdapter(OptionalDouble.class, (JsonDeserializer<OptionalDouble>)
                    (json, type, context) -> first(json.getAsJsonArray()))
            .create();

    /**
     * How far a lane is.
     *
     * @param run what makes the run what it is, in words; only the same run may go on from here
     * @param iteration how many steps it has taken
     * @param epoch the number of the epoch that the last batch was from
     * @param batch the number of that batch in its epoch
     * @param order a digest of all batches so far
     * @param gradients how often the rule has asked for a gradient
     * @param trained wall time spent on training, in seconds
     * @param seconds wall time spent altogether, in seconds
     * @param lossSum the sum of the training losses since the last evaluation
     * @param losses how many these are
     * @param evaluations in order of iteration
     * @param divergedAt the iteration of the evaluation at which it had diverged, if it has; at most one
     * @param failure what the rule threw, if it has; at most one
     * @param over whether it ended before its steps were taken
     * @param arrays the names of the arrays beside it
     */
    record Position(
            Map<String, String> run,
            int iteration,
            int epoch,
            int batch,
            long order,
            long gradients,
            double trained,
            double seconds,
            double lossSum,
            int losses,
            List<Evaluation> evaluations,
            List<Integer> divergedAt,
            List<LaneFailure> failure,
            boolean over,
            Set<String> arrays) {}

    void write(Path file) {
        new Npz(arrays, Map.of(TEXT, GSON.toJson(position))).write(file);
    }

    /** @throws DataException if it cannot be read or is damaged */
    static Checkpoint read(Path file) {
        Npz npz = Npz.read(file);
        try {
            Position position = GSON.fromJson(npz.texts().getOrDefault(TEXT, ""), Position.class);
            if (position == null || position.run() == null) {
                throw new IllegalArgumentException("%s is not a checkpoint: it holds no %s".formatted(file, TEXT));
            }
            if (!npz.arrays().keySet().equals(position.arrays())) {
                throw new IllegalArgumentException("%s is damaged: it holds the arrays %s, expected %s"
                        .formatted(file, npz.arrays().keySet(), position.arrays()));
            }
            return new Checkpoint(position, npz.arrays());
        } catch (JsonParseException e) {
            throw new IllegalArgumentException("%s is damaged: its %s makes no sense".formatted(file, TEXT), e);
        }
    }

    private static OptionalDouble first(JsonArray values) {
        return values.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(values.get(0).getAsDouble());
    }

    /** The arrays whose names begin so, under the rest of their names. */
    Map<String, INDArray> under(String prefix) {
        Map<String, INDArray> some = new LinkedHashMap<>();
        arrays.forEach((name, values) -> {
            if (name.startsWith(prefix)) {
                some.put(name.substring(prefix.length()), values);
            }
        });
        return some;
    }
}
