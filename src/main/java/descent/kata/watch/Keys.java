package descent.kata.watch;

import java.io.IOException;
import java.io.Reader;
import java.util.function.IntConsumer;

/** Reads single keys; from a pipe, the first letter of each line. */
final class Keys implements Runnable {
    /** What stands for the end of the keyboard. */
    static final int END = 4;

    private static final int ESCAPE = 27;

    private final Reader in;
    private final IntConsumer pressed;

    /** @param pressed gets each key, on the thread that reads */
    Keys(Reader in, IntConsumer pressed) {
        this.in = in;
        this.pressed = pressed;
    }

    @Override
    public void run() {
        try {
            for (int key = in.read(); key >= 0; key = in.read()) {
                if (key == ESCAPE) {
                    skip();
                } else {
                    pressed.accept(key);
                }
            }
        } catch (IOException e) {
            // the terminal is gone: so are its keys
        }
    }

    /** An arrow or function key is ESC, a bracket and what follows, up to a letter or a tilde. */
    private void skip() throws IOException {
        int key = in.read();
        while (key >= 0 && (key == '[' || key == 'O' || key == ';' || Character.isDigit(key))) {
            key = in.read();
        }
    }
}
