package descent.kata.watch;

/** Where a view is shown. */
interface Display extends AutoCloseable {
    /** Something changes that only matters while it can be seen. */
    void draw(View view);

    /** There is something new to read. */
    void tell(View view);

    /** Shows what is further down, or further up if it is below 0, of what does not fit. */
    default void scroll(int lines) {}

    @Override
    void close();
}
