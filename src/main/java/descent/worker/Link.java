package descent.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One end of the connection between the grader and a student's process. A call waits for its answer and serves the other
 * side's calls in the meantime, so that a rule can ask for gradients: at any time, one side works and the other waits.
 */
public final class Link {
    private static final int DEEPEST = 16;

    private final Frames frames;
    private final Function<Fault, Throwable> thrown;
    private final List<Offered> gradients = new ArrayList<>();
    private Service service = in -> {
        throw new Garbled("nobody serves " + in.op());
    };
    private Thread owner;
    private int depth;
    private RuntimeException broken;

    /** Answers the other side's calls. */
    @FunctionalInterface
    public interface Service {
        /** @throws Garbled if the call makes no sense; whatever else it throws is handed to the caller */
        Out answer(In call);
    }

    /** @param thrown what a fault of the other side is thrown as on this side */
    public Link(Frames frames, Function<Fault, Throwable> thrown) {
        this.frames = frames;
        this.thrown = thrown;
    }

    public void serve(Service answers) {
        service = answers;
    }

    /**
     * Calls the other side. If a call that this side served meanwhile has failed, that is what this call throws, whatever
     * the other side made of it.
     *
     * @throws Lost if the other side is gone
     * @throws Garbled if it does not keep to the protocol
     */
    public In call(Out message) {
        if (owner != null && owner != Thread.currentThread()) {
            throw new IllegalStateException("ask for gradients on the thread that calls take");
        }
        if (depth == DEEPEST) {
            throw new Garbled("calls are nested too deeply");
        }
        if (broken != null) {
            throw broken;
        }
        Thread before = owner;
        owner = Thread.currentThread();
        depth++;
        try {
            frames.send(message);
            return answer();
        } catch (Lost | Garbled e) {
            broken = e;
            throw e;
        } finally {
            depth--;
            owner = before;
        }
    }

    /** {@link Lost} or {@link Garbled}, if a call has ended so: no other call will get through. */
    public Optional<RuntimeException> broken() {
        return Optional.ofNullable(broken);
    }

    /** What a fault of the other side is on this side. */
    Throwable thrown(Fault fault) {
        return thrown.apply(fault);
    }

    private In answer() {
        Throwable first = null;
        while (true) {
            In in = frames.receive();
            if (in.op() == Op.REPLY || in.op() == Op.ERROR) {
                rethrow(first);
                if (in.op() == Op.ERROR) {
                    rethrow(thrown(Fault.read(in)));
                }
                return in;
            }
            Throwable failed = serveOne(in);
            first = first == null ? failed : first;
        }
    }

    /** Serves the other side until it is gone. */
    void serveForever() {
        owner = Thread.currentThread();
        while (true) {
            serveOne(frames.receive());
        }
    }

    private Throwable serveOne(In in) {
        Out answer;
        Throwable failed = null;
        try {
            answer = service.answer(in).sendable();
        } catch (Lost | Garbled e) {
            throw e;
        } catch (Throwable e) {
            failed = e;
            answer = Fault.of(e).write(new Out(Op.ERROR));
        }
        frames.send(answer);
        return failed;
    }

    /** Lets the other side ask for this gradient until {@link #withdraw}. @return its number */
    int offer(Offered gradient) {
        gradients.add(gradient);
        return gradients.size() - 1;
    }

    void withdraw(int number) {
        gradients.subList(number, gradients.size()).clear();
    }

    Offered offered(int number) {
        if (number < 0 || number >= gradients.size()) {
            throw new IllegalStateException("a gradient can only be asked for while take runs");
        }
        return gradients.get(number);
    }

    private static void rethrow(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
        if (thrown != null) {
            throw new IllegalStateException(thrown);
        }
    }
}
