package descent.train;

import descent.Hyperparameters;
import descent.Optimizer;
import descent.data.Data;
import descent.data.Samples;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What makes a run what it is, in words: two runs that agree in it come to the same figures. */
final class Identity {
    /** The number of our own format of checkpoints. */
    private static final String FORMAT = "1";

    /** What a lambda's or a plain object's text ends in; it changes with each process. */
    private static final Pattern ADDRESS = Pattern.compile("(\\$\\$Lambda[^,\\])}]*|@[0-9a-f]+)");

    private Identity() {}

    /**
     * By name, in words; stable from one process to the next.
     *
     * @param first the parameters that the lane starts from
     */
    static Map<String, String> of(Lane lane, long seed, Task task, INDArray first) {
        Map<String, String> run = new LinkedHashMap<>();
        run.put("checkpoint format", FORMAT);
        Data data = task.data();
        run.put("data", data.sha256());
        run.put("number of training samples", String.valueOf(data.train().count()));
        run.put(
                "number of validation samples",
                String.valueOf(data.validation().map(Samples::count).orElse(0)));
        run.put("lane", lane.name());
        run.put("seed", String.valueOf(seed));
        run.put("rule", rule(lane.optimizer()));
        run.put("model", task.model().layers() + " " + task.model().loss());
        run.put("digest of the first parameters", digest(first));
        run.put("number of iterations", String.valueOf(lane.budget().iterations()));
        run.put("evaluation interval", String.valueOf(lane.budget().evaluateEvery()));
        run.put(
                "patience",
                task.patience().isPresent() ? String.valueOf(task.patience().getAsInt()) : "unlimited");
        task.keeping().checkpoints().ifPresent(all -> run.putAll(all.about()));
        run.replaceAll((name, value) -> ADDRESS.matcher(value).replaceAll(""));
        return run;
    }

    private static String rule(Optimizer rule) {
        Class<?> type = rule.getClass();
        return (type.isHidden() ? "" : type.getName()) + Hyperparameters.of(rule);
    }

    private static String digest(INDArray first) {
        CRC32 digest = new CRC32();
        for (float value : first.toFloatVector()) {
            int bits = Float.floatToIntBits(value);
            for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
                digest.update(bits >> shift);
            }
        }
        return Long.toHexString(digest.getValue());
    }
}
