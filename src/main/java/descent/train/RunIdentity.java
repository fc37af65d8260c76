package descent.train;

import descent.Hyperparameters;
import descent.Optimizer;
import descent.data.Data;
import descent.data.Samples;
import descent.data.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What makes a run what it is, in words: of two runs that agree in it, one is the beginning of the other, for how many steps
 * they take is no part of it.
 */
public final class RunIdentity {
    /** The number of our own format of checkpoints. */
    private static final String FORMAT = "2";

    /** What a lambda's or a plain object's text ends in; it changes with each process. */
    private static final Pattern ADDRESS = Pattern.compile("(\\$\\$Lambda[^,\\])}]*|@[0-9a-f]+)");

    private RunIdentity() {}

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
        run.put("batches", lane.batching().toString());
        task.augmentation().ifPresent(how -> run.put("augmentation", how.toString()));
        run.put("time limit", String.valueOf(lane.budget().seconds()));
        run.put(
                "patience",
                task.patience().isPresent() ? String.valueOf(task.patience().getAsInt()) : "unlimited");
        task.checkpoints().ifPresent(all -> run.putAll(all.about()));
        run.put("rule's code", code(lane.optimizer()));
        run.replaceAll((name, value) -> stable(value));
        return run;
    }

    /** The same words without what changes from one process to the next. */
    public static String stable(String words) {
        return ADDRESS.matcher(words).replaceAll("");
    }

    private static String rule(Optimizer rule) {
        Class<?> type = rule.getClass();
        return (type.isHidden() ? "" : type.getName()) + Hyperparameters.of(rule);
    }

    /** A digest of the classes of a rule and of those that it wraps: a student's rule changes between two runs. */
    public static String code(Optimizer rule) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        collect(rule, bytes);
        return Sha256.of(bytes.toByteArray());
    }

    private static void collect(Object rule, ByteArrayOutputStream bytes) {
        Class<?> type = rule.getClass();
        String file = type.getName().replaceFirst(".*\\.", "") + ".class";
        try (InputStream in = type.getResourceAsStream(file)) {
            if (in != null) {
                in.transferTo(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + " again", e);
        }
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                look(Hyperparameters.read(rule, component), bytes);
            }
        }
    }

    private static void look(Object value, ByteArrayOutputStream bytes) {
        if (value instanceof Optimizer || value != null && value.getClass().isRecord()) {
            collect(value, bytes);
        } else if (value instanceof Collection<?> several) {
            several.forEach(one -> look(one, bytes));
        } else if (value instanceof Supplier<?> made) {
            look(made.get(), bytes);
        }
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
