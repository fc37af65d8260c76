package descent.worker;

import descent.Backend;
import descent.Batching;
import descent.Optimizer;
import descent.Schedule;
import descent.Search;
import descent.Stopping;
import descent.student.ClassPath;
import descent.student.Toolchain;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The process that a student's code runs in: it compiles, makes rules and lets them step as the grader on the other end
 * of standard input and output says, and knows neither what is right nor what anything is worth.
 */
public final class Worker {
    private static final int MOST_FILES = 64;
    private static final int LARGEST_FILE = 1 << 20;

    private final Link link;
    private final Student student = new Student();
    private final ServedRules rules;
    private final List<Object> made = new ArrayList<>();
    private ServedEpochs epochs = new ServedEpochs();
    private Optional<Toolchain> toolchain = Optional.empty();

    private Worker(Link link) {
        this.link = link;
        this.rules = new ServedRules(link);
    }

    /** Serves until the grader is gone. @throws IOException if it is gone before it has said anything */
    public static void main(String[] arguments) throws IOException {
        InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        System.setIn(InputStream.nullInputStream());
        System.setOut(System.err);
        long key = new DataInputStream(in).readLong();
        Link link = new Link(new Frames(in, out, key), Worker::thrown);
        link.serve(new Worker(link)::answer);
        try {
            link.serveForever();
        } catch (Lost e) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static Throwable thrown(Fault fault) {
        return new IllegalStateException(fault.message());
    }

    private Out answer(In in) {
        return switch (in.op()) {
            case COMPILE -> Parcel.write(toolchain().all(files(in)), Out.reply());
            case LOAD -> load(in);
            case RESET -> reset();
            case MAKE -> make(in);
            case EPOCH -> epochs.epoch(get(Batching.class, in), in);
            case HAS_NEXT -> epochs.hasNext(in);
            case NEXT -> epochs.next(in);
            case WHOLE_EPOCH -> epochs.whole(get(Batching.class, in), in);
            case MANY_EPOCHS -> epochs.many(get(Batching.class, in), in);
            case FACTOR -> Out.reply().real(get(Schedule.class, in).factor(in.number()));
            case STOP -> stop(get(Stopping.class, in), in.real());
            case BEST -> Out.reply().number(get(Stopping.class, in).best());
            case SEARCH -> search(get(Search.class, in), in);
            default -> rules.answer(in);
        };
    }

    /** Whoever asks whether to stop wants to know the best check next. */
    private static Out stop(Stopping stopping, double loss) {
        boolean stop = stopping.stop(loss);
        return Out.reply().number(stopping.best()).flag(Flag.of(stop));
    }

    private Toolchain toolchain() {
        if (toolchain.isEmpty()) {
            toolchain = Optional.of(new Toolchain(ClassPath.own().entries()));
        }
        return toolchain.get();
    }

    private static Map<String, byte[]> files(In in) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int left = in.number(MOST_FILES); left > 0; left--) {
            files.put(in.text(LARGEST_FILE), in.bytes(LARGEST_FILE));
        }
        return files;
    }

    private Out load(In in) {
        Backend.prepare(); // what fails here is not the student's fault
        student.load(Parcel.read(in).classes());
        return reset();
    }

    private Out reset() {
        student.reset();
        made.clear();
        rules.clear();
        epochs = new ServedEpochs();
        return Out.reply();
    }

    private Out make(In in) {
        Kind kind = Kind.read(in);
        Object object = student.make(kind, in.text(LARGEST_FILE), Arguments.read(in));
        if (object instanceof Optimizer optimizer && kind == Kind.OPTIMIZER) {
            return Out.reply().number(rules.add(optimizer));
        }
        made.add(object);
        return Out.reply().number(made.size() - 1);
    }

    private <T> T get(Class<T> type, In in) {
        int index = in.number();
        if (index < 0 || index >= made.size()) {
            throw new Garbled("there is no object " + index);
        }
        return type.cast(made.get(index));
    }

    private Out search(Search search, In in) {
        Map<String, List<Double>> grid = Points.read(
                in,
                list -> List.copyOf(
                        java.util.Arrays.stream(list.reals()).boxed().toList()));
        Map<String, Double> best = search.best(
                grid,
                point -> link.call(Points.write(new Out(Op.LOSS), point, Out::real))
                        .real());
        return Points.write(Out.reply(), best, Out::real);
    }
}
