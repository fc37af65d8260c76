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
 * A verdict on its way from a worker. There are two for each request: the first as soon as it is known, and the last
 * with the diagnosis, when the worker has nothing more to do with the student's code.
 *
 * @param diagnosis one or none
 */
record Answer(Verdict.Status status, int properties, List<Failure> failures, List<Diagnosis> diagnosis) {
    private static final Gson GSON = new Gson();

    static Answer of(Verdict verdict) {
        return new Answer(
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
