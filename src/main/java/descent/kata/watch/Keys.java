package descent.kata.watch;

import java.io.IOException;
import java.io.Reader;
import java.util.Map;
import java.util.function.IntConsumer;

/** Reads single keys; from a pipe, the first letter of each line. */
final class Keys implements Runnable {
    /** What stands for the end of the keyboard. */
    static final int END = 4;

    /** An arrow is the letter that moves the same way in pagers. */
    private static final Map<Integer, Integer> ARROWS =
            Map.of((int) 'A', (int) 'k', (int) 'B', (int) 'j', 5, (int) 'b', 6, (int) ' ');

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
                    escaped();
                } else {
                    pressed.accept(key);
                }
            }
        } catch (IOException e) {
            // the terminal is gone: so are its keys
        }
    }

    /** An arrow or function key is ESC, a bracket and what follows, up to a letter or a tilde. */
    private void escaped() throws IOException {
        int key = in.read();
        int page = 0;
        while (key >= 0 && (key == '[' || key == 'O' || key == ';' || Character.isDigit(key))) {
            page = Character.isDigit(key) ? 10 * page + key - '0' : 0;
            key = in.read();
        }
        int arrow = ARROWS.getOrDefault(key == '~' ? page : key, 0);
        if (arrow > 0) {
            pressed.accept(arrow);
        }
    }
}
