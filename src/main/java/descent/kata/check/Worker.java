package descent.kata.check;

import descent.Backend;
import descent.Rules;
import descent.kata.Examiner;
import descent.kata.Exercise;
import descent.kata.Subject;
import descent.kata.Subjects;
import descent.kata.Verdict;
import descent.kata.Verdict.Status;
import descent.kata.check.Answer.Stage;
import descent.kata.diagnosis.Diagnostician;
import descent.student.StudentClasses;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The process in which students' code runs. It answers one request after the other, over a connection of its own: what
 * it prints is the student's. It ends with the process that started it, even in the middle of an endless loop.
 */
public final class Worker {
    private static final int BROKEN = 70;

    private final DataOutputStream answers;
    private final Examiner examiner = Examiner.load();
    private final Optional<Diagnostician> diagnostician = Diagnostician.find();
    private final String marker;
    private volatile boolean hurry;

    private Worker(DataOutputStream answers, String marker) {
        this.answers = answers;
        this.marker = marker;
    }

    /**
     * @param arguments the port to connect to on this machine, and a word that tells this worker from anybody else; it
     *     also marks the end of what the student's code has printed
     */
    public static void main(String... arguments) throws IOException {
        Locale.setDefault(Locale.ROOT); // figures read the same everywhere
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]))) {
            socket.setTcpNoDelay(true);
            DataInputStream requests = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
            DataOutputStream answers = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
            answers.writeUTF(arguments[1]);
            answers.flush();
            Worker worker = new Worker(answers, arguments[1]);
            ExecutorService one = Executors.newSingleThreadExecutor();
            one.execute(Backend::prepare); // before any student's code can touch ND4J
            while (true) {
                Optional<Request> request = Request.read(requests);
                worker.hurry = request.isEmpty();
                request.ifPresent(asked -> one.execute(() -> worker.answer(asked)));
            }
        } catch (IOException e) {
            // whoever asked is gone
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }

    private void answer(Request request) {
        try {
            Subject subject = subject(request);
            Verdict verdict = verdict(request.exercise(), subject);
            mark();
            send(Stage.VERDICT, verdict);
            Verdict explained =
                    diagnostician.map(each -> each.explain(verdict, subject)).orElse(verdict);
            mark();
            send(Stage.LAST, explained);
        } catch (RuntimeException | Error e) {
            e.printStackTrace(); // the harness is broken, or nobody listens any more
            Runtime.getRuntime().halt(BROKEN);
        }
    }

    private Verdict verdict(Exercise exercise, Subject subject) {
        if (examiner.isStub(exercise, subject)) {
            return Verdict.of(exercise, Status.NOT_STARTED);
        }
        return examiner.examine(
                exercise, subject, 0, failure -> send(Stage.FIRST_FAILURE, Verdict.of(exercise, Status.FAIL, failure)));
    }

    private void send(Stage stage, Verdict verdict) {
        try {
            Answer.of(stage, verdict).write(answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Subject subject(Request request) {
        if (!request.isWarmUp()) {
            return Subjects.in(StudentClasses.rules(request.classes()));
        }
        return diagnostician.map(each -> each.wrong(request.exercise())).orElseGet(() -> Subjects.in(Rules.SOLUTIONS));
    }

    /** Straight to the descriptor: System.out is the student's to change, and even to close. */
    private void mark() {
        System.out.flush();
        System.err.flush();
        @SuppressWarnings("resource") // it would close the descriptor
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        try {
            out.write(("\n" + marker + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // the missing mark tells that this output leads nowhere
        }
    }
}
