package descent.student;

import descent.Backend;
import descent.trial.Implementation;
import descent.trial.NoTrace;
import descent.trial.Thrown;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * The process that a student's code runs in. It compiles, loads and runs trials as the other end of its standard input
 * and output says, and knows neither what is right nor what anything is worth. What the code prints goes to standard
 * error.
 */
public final class Worker {
    /** What was loaded before goes in a full collection only, which a small heap hardly ever needs. */
    private static final int COLLECTED_AFTER = 50;

    private static volatile Runnable slow = () -> {};

    private final Frames frames;
    private final Lifeline requests;
    private Toolchain toolchain;
    private Implementation classes = classes(Map.of());
    private int loads;

    private Worker(Frames frames, Lifeline requests) {
        this.frames = frames;
        this.requests = requests;
    }

    /** Serves until the other end is gone. @throws IOException if it is gone before it has said anything */
    public static void main(String[] arguments) throws IOException {
        Locale.setDefault(Locale.ROOT); // figures read the same everywhere
        Thread student = Thread.currentThread();
        Lifeline in = new Lifeline(new FileInputStream(FileDescriptor.in), () -> slow.run());
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        System.setIn(new NoInput());
        System.setOut(System.err);
        long key = new DataInputStream(in).readLong();
        Frames frames = new Frames(in, out, key);
        slow = () -> frames.send(Answer.class, new Answer.Still(Busy.of(student)));
        try {
            new Worker(frames, in).serve();
        } catch (NoTrace e) {
            Lifeline.halt();
        }
    }

    private void serve() {
        while (true) {
            Request request = frames.receive(Request.class);
            requests.hold();
            Answer answer = answer(request);
            requests.release();
            try {
                frames.send(Answer.class, answer);
            } catch (Lost e) {
                throw e;
            } catch (Throwable unsendable) {
                frames.send(Answer.class, new Answer.Failed(Thrown.of(unsendable)));
            }
        }
    }

    private Answer answer(Request request) {
        try {
            if (request instanceof Request.Run run) {
                return new Answer.Ran(run.trial().run(classes));
            }
            return request instanceof Request.Load load
                    ? load(load)
                    : toolchain().all(((Request.Compile) request).files());
        } catch (Throwable thrown) {
            return new Answer.Failed(Thrown.of(thrown));
        }
    }

    private Answer load(Request.Load load) {
        Backend.prepare(); // what fails here is not the student's fault
        mark(load.mark());
        classes = classes(load.classes());
        loads++;
        if (loads % COLLECTED_AFTER == 0) {
            System.gc();
        }
        return new Answer.Loaded();
    }

    private static Implementation classes(Map<String, byte[]> loaded) {
        return Implementation.of(StudentClasses.rules(loaded));
    }

    private Toolchain toolchain() {
        if (toolchain == null) {
            toolchain = new Toolchain(ClassPath.own().entries());
        }
        return toolchain;
    }

    /** Straight to the descriptor: System.err is the student's to change, and even to close. */
    private static void mark(String mark) {
        if (mark.isEmpty()) {
            return;
        }
        @SuppressWarnings("resource") // it would close the descriptor
        FileOutputStream printed = new FileOutputStream(FileDescriptor.err);
        try {
            printed.write(("\n" + mark + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            return; // the missing mark tells that this output leads nowhere
        }
    }
}
