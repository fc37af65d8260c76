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
 * @param purpose whose classes are to be checked
 * @param classes the student's
 */
record Request(Exercise exercise, Purpose purpose, Map<String, byte[]> classes) {
    /** Why a worker is to work. */
    enum Purpose {
        /** To be warm; on classes of its own. */
        WARM_UP,
        /** To say what is wrong with the student's classes. */
        CHECK
    }

    static Request warmUp(Exercise exercise) {
        return new Request(exercise, Purpose.WARM_UP, Map.of());
    }

    static Request check(Exercise exercise, Map<String, byte[]> classes) {
        return new Request(exercise, Purpose.CHECK, classes);
    }

    /** No request of its own: whatever warming up goes on should end, for somebody waits. */
    static void hurry(DataOutputStream out) throws IOException {
        out.writeInt(0);
        out.flush();
    }

    boolean isWarmUp() {
        return purpose == Purpose.WARM_UP;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(exercise.number());
        out.writeInt(purpose.ordinal());
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
        Purpose purpose = Purpose.values()[in.readInt()];
        Map<String, byte[]> classes = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String name = in.readUTF();
            classes.put(name, in.readNBytes(in.readInt()));
        }
        return Optional.of(new Request(Exercise.ALL.get(number - 1), purpose, classes));
    }
}
