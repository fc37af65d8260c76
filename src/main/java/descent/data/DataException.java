package descent.data;

/** Data that cannot be read, is not what it should be or cannot be had. Its message is one line for the user to read. */
public class DataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DataException(String message) {
        super(message);
    }
}
