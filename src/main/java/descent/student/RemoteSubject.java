package descent.student;

import descent.trial.NoTrace;
import descent.trial.Subject;
import descent.trial.Trace;
import descent.trial.Trial;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;

/**
 * A student's process from the other end: whoever holds the specs asks here what the student's classes do. One question at
 * a time. Each throws {@link Lost} if the process is gone and {@link Garbled} if it talks nonsense; after that, so does
 * every other.
 */
public final class RemoteSubject implements Subject {
    private static final SecureRandom KEYS = new SecureRandom();

    private final Frames frames;
    private volatile Optional<Busy> doing = Optional.empty();
    private volatile NoTrace broken;

    /**
     * The process that was just started.
     *
     * @param in what it writes to its standard output
     * @param out its standard input
     */
    public RemoteSubject(InputStream in, OutputStream out) {
        long key = KEYS.nextLong();
        frames = new Frames(in, out, key);
        try {
            DataOutputStream first = new DataOutputStream(out);
            first.writeLong(key);
            first.flush();
        } catch (IOException e) {
            broken = new Lost("it was gone before it was asked anything");
        }
    }

    /**
     * Compiles files.
     *
     * @param files what each holds, by its name, for example "Adam.java"
     */
    public Compiled compile(Map<String, byte[]> files) {
        return ask(new Request.Compile(files), Compiled.class);
    }

    /**
     * Loads classes, and forgets those before.
     *
     * @param classes by their full names
     * @param mark what the process writes on a line of standard error before; nothing if it is empty
     */
    public void load(Map<String, byte[]> classes, String mark) {
        ask(new Request.Load(classes, mark), Answer.Loaded.class);
    }

    @Override
    public <T extends Trace> T run(Trial<T> trial) {
        Trace trace = ask(new Request.Run(trial), Answer.Ran.class).trace();
        try {
            @SuppressWarnings("unchecked") // if it is none, covers cannot even take it
            T own = (T) trace;
            if (trial.covers(own)) {
                return own;
            }
        } catch (ClassCastException e) {
            throw broken(new Garbled("a %s is no answer to a %s".formatted(name(trace), name(trial))));
        }
        throw broken(new Garbled("a %s does not cover its trial".formatted(name(trace))));
    }

    /** What the process said that it was doing, instead of an answer to the last question; empty if it did not take long. */
    public Optional<Busy> doing() {
        return doing;
    }

    /** Why nothing more can be asked; empty while it can. */
    public Optional<NoTrace> broken() {
        return Optional.ofNullable(broken);
    }

    private <A extends Answer> A ask(Request request, Class<A> expected) {
        if (broken != null) {
            throw broken;
        }
        doing = Optional.empty();
        try {
            frames.send(Request.class, request);
            Answer answer = frames.receive(Answer.class);
            if (answer instanceof Answer.Still still) {
                doing = Optional.of(still.doing());
                answer = frames.receive(Answer.class);
            }
            if (expected.isInstance(answer)) {
                return expected.cast(answer);
            }
            throw new Garbled(
                    answer instanceof Answer.Failed failed
                            ? "%s: %s"
                                    .formatted(
                                            failed.thrown().type(),
                                            failed.thrown().message())
                            : "a %s is no answer to a %s".formatted(name(answer), name(request)));
        } catch (NoTrace e) {
            throw broken(e);
        }
    }

    private NoTrace broken(NoTrace why) {
        broken = why;
        return why;
    }

    private static String name(Object message) {
        return message.getClass().getSimpleName();
    }
}
