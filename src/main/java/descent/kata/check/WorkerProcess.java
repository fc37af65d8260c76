package descent.kata.check;

import descent.kata.Exercise;
import descent.kata.check.Answer.Stage;
import descent.student.ClassPath;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A {@link Worker} from outside. */
final class WorkerProcess implements AutoCloseable {
    private static final int STARTS_WITHIN = 60_000;
    private static final Duration WARM_WITHIN = Duration.ofSeconds(60);
    private static final int ASKS_EVERY = 100;
    private static final int SIGNALLED = 128;
    private static final int UNSAFE_SINCE = 24;

    /** A check leaks 5 to 25 MB: the price of not having ND4J's arrays collected, which makes it three times as fast. */
    private static final int WORN_AFTER = 70;

    private final Process process;
    private final Socket socket;
    private final DataInputStream answers;
    private final DataOutputStream requests;
    private final Printed printed;
    private int asked;

    private WorkerProcess(Process process, Socket socket, Printed printed) throws IOException {
        this.process = process;
        this.socket = socket;
        this.printed = printed;
        this.answers = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        this.requests = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
    }

    /** Starts one, and waits until it answers. */
    static WorkerProcess start(ClassPath classPath) throws IOException {
        String word = UUID.randomUUID().toString();
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process process = new ProcessBuilder(command(classPath, server.getLocalPort(), word))
                    .redirectErrorStream(true)
                    .start();
            Printed printed = new Printed(process.getInputStream(), word);
            try {
                Socket socket = accept(server, process, printed);
                socket.setTcpNoDelay(true);
                WorkerProcess worker = new WorkerProcess(process, socket, printed);
                socket.setSoTimeout(STARTS_WITHIN);
                if (!worker.answers.readUTF().equals(word)) {
                    throw new IOException("somebody else answered in its place");
                }
                return worker;
            } catch (IOException e) {
                process.destroyForcibly();
                throw e;
            }
        }
    }

    /** Lets it do once what it will be asked to do, so that it is fast from then on. */
    void warmUp(Exercise exercise) throws IOException {
        ask(Request.warmUp(exercise));
        while (answer(WARM_WITHIN).stage() != Stage.LAST) {}
    }

    synchronized void ask(Request request) throws IOException {
        asked++;
        printed.begin();
        request.write(requests);
    }

    /** Ends the warming up; any thread may ask for it. */
    synchronized void hurry() {
        try {
            Request.hurry(requests);
        } catch (IOException e) {
            close(); // whoever waits for it will find out
        }
    }

    /**
     * The next answer.
     *
     * @throws SocketTimeoutException if it does not come in time
     * @throws IOException if the process has ended
     */
    Answer answer(Duration deadline) throws IOException {
        socket.setSoTimeout((int) deadline.toMillis());
        return Answer.read(answers);
    }

    Printed printed() {
        return printed;
    }

    /** Whether it has leaked so much that another one should go on. */
    synchronized boolean isWorn() {
        return asked >= WORN_AFTER;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Whether something outside has ended it, as the kernel does when memory is short. */
    boolean wasKilled() {
        try {
            return process.waitFor(1, TimeUnit.SECONDS) && process.exitValue() > SIGNALLED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            socket.close();
        } catch (IOException e) {
            // the process is gone, and that is what counts
        }
    }

    private static Socket accept(ServerSocket server, Process process, Printed printed) throws IOException {
        server.setSoTimeout(ASKS_EVERY);
        for (int waited = 0; waited < STARTS_WITHIN; waited += ASKS_EVERY) {
            try {
                return server.accept();
            } catch (SocketTimeoutException e) {
                if (!process.isAlive()) {
                    throw new IOException(String.join(" ", printed.untilMark(ASKS_EVERY)), e);
                }
            }
        }
        throw new IOException("it did not answer within " + STARTS_WITHIN / 1000 + " seconds");
    }

    private static List<String> command(ClassPath classPath, int port, String word) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        if (Runtime.version().feature() >= UNSAFE_SINCE) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(List.of("-XX:+UseSerialGC", "-Xshare:auto", "-Xmx512m"));
        command.add("-Dorg.bytedeco.javacpp.nopointergc=true");
        command.addAll(List.of("-XX:-UsePerfData", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8"));
        command.addAll(List.of("-cp", classPath.toString(), Worker.class.getName(), String.valueOf(port), word));
        return command;
    }
}
