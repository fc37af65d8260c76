package descent.data;

/** What is wrong with the bytes of a file, as the end of a sentence that begins with the file's name. */
final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String message, Object... values) {
        super(message.formatted(values));
    }
}
