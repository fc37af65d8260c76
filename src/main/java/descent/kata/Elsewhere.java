package descent.kata;

/** Something that a subject in another process threw. */
public final class Elsewhere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String type;

    /** @param type the full name of its class */
    public Elsewhere(String type, String message) {
        super(message, null, false, true);
        this.type = type;
    }

    /** The class's simple name. */
    public String simpleName() {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
