package descent.kata.watch;

import java.io.PrintWriter;

/** A display that is no terminal: what is new, one after the other. */
final class PlainLines implements Display {
    private final PrintWriter out;

    PlainLines(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void draw(View view) {
        // nobody looks
    }

    @Override
    public void tell(View view) {
        view.body().forEach(out::println);
        out.println(view.progress());
        out.println();
        out.flush();
    }

    @Override
    public void close() {
        out.flush();
    }
}
