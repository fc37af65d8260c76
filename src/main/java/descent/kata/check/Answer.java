package descent.kata.check;

import com.google.gson.Gson;
import descent.kata.Diagnosis;
import descent.kata.Exercise;
import descent.kata.Failure;
import descent.kata.Verdict;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A verdict on its way from a worker.
 *
 * @param stage how final it is
 * @param properties how many there are, 0 while they are being checked
 * @param diagnosis one or none
 */
record Answer(Stage stage, Verdict.Status status, int properties, List<Failure> failures, List<Diagnosis> diagnosis) {
    /** The answers to one request, in their order; the first of them may be missing. */
    enum Stage {
        /** The first property that does not hold. */
        FIRST_FAILURE,
        /** All properties. */
        VERDICT,
        /** All properties, and which mistake it is; the worker has nothing more to do with the student's code. */
        LAST
    }

    private static final Gson GSON = new Gson();

    static Answer of(Stage stage, Verdict verdict) {
        return new Answer(
                stage,
                verdict.status(),
                verdict.properties(),
                verdict.failures(),
                verdict.diagnosis().stream().toList());
    }

    Verdict verdict(Exercise exercise) {
        Verdict verdict = new Verdict(exercise, status, properties, failures);
        return diagnosis.isEmpty() ? verdict : verdict.explainedBy(diagnosis.get(0));
    }

    void write(DataOutputStream out) throws IOException {
        byte[] json = GSON.toJson(this).getBytes(StandardCharsets.UTF_8);
        out.writeInt(json.length);
        out.write(json);
        out.flush();
    }

    static Answer read(DataInputStream in) throws IOException {
        byte[] json = in.readNBytes(in.readInt());
        return GSON.fromJson(new String(json, StandardCharsets.UTF_8), Answer.class);
    }
}
