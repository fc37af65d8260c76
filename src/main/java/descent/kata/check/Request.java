package descent.kata.check;

import descent.kata.Exercise;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a worker is asked.
 *
 * @param classes the student's; none to warm the worker up on the reference
 */
record Request(Exercise exercise, Map<String, byte[]> classes) {
    static Request warmUp(Exercise exercise) {
        return new Request(exercise, Map.of());
    }

    /** No request of its own: whatever warming up goes on should end, for somebody waits. */
    static void hurry(DataOutputStream out) throws IOException {
        out.writeInt(0);
        out.flush();
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

    /** Empty if there is only reason to hurry. */
    static Optional<Request> read(DataInputStream in) throws IOException {
        int number = in.readInt();
        if (number == 0) {
            return Optional.empty();
        }
        Map<String, byte[]> classes = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String name = in.readUTF();
            classes.put(name, in.readNBytes(in.readInt()));
        }
        return Optional.of(new Request(Exercise.ALL.get(number - 1), classes));
    }
}
