package descent;

/** A rule kept an array that it had made during an earlier step; such arrays are gone when the step ends. */
public final class LostTemporary extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private LostTemporary(Throwable cause) {
        super("""
                this rule uses an array that it made during an earlier step. Arrays made inside take are temporaries \
                and gone when it returns. Keep state in arrays from memory.zeros("name"), made in start, and change \
                them in place (muli, addi, assign)""", cause);
    }

    /** ND4J's complaint about a closed workspace in words; any other exception as it is. */
    static IllegalStateException explain(IllegalStateException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("workspace pointer") ? new LostTemporary(e) : e;
    }
}
