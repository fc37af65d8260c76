package descent.kata.check;

import descent.kata.Exercise;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * What a worker is asked.
 *
 * @param classes the student's; none to warm the worker up on the reference
 */
record Request(Exercise exercise, Map<String, byte[]> classes) {
    static Request warmUp(Exercise exercise) {
        return new Request(exercise, Map.of());
    }

    boolean isWarmUp() {
        return classes.isEmpty();
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(exercise.number());
        out.writeInt(classes.size());
        for (Map.Entry<String, byte[]> each : classes.entrySet()) {
            out.writeUTF(each.getKey());
            out.writeInt(each.getValue().length);
            out.write(each.getValue());
        }
        out.flush();
    }

    static Request read(DataInputStream in) throws IOException {
        Exercise exercise = Exercise.ALL.get(in.readInt() - 1);
        Map<String, byte[]> classes = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String name = in.readUTF();
            classes.put(name, in.readNBytes(in.readInt()));
        }
        return new Request(exercise, classes);
    }
}
