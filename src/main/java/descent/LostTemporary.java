package descent;

/** A rule kept an array that it had made during an earlier step; such arrays are gone when the step ends. */
public final class LostTemporary extends IllegalStateException {
    /** An exception can be its own cause. */
    private static final int MOST_CAUSES = 100;

    private static final long serialVersionUID = 1L;

    private LostTemporary(Throwable cause) {
        super("""
                this rule uses an array that it made during an earlier step. Arrays made inside take are temporaries \
                and gone when it returns. Keep state in arrays from memory.zeros("name"), made in start, and change \
                them in place (muli, addi, assign)""", cause);
    }

    /** ND4J's complaint about a closed workspace, wherever in the chain of causes it is, in words; else {@code e}. */
    public static RuntimeException explain(RuntimeException e) {
        int left = MOST_CAUSES;
        for (Throwable cause = e; cause != null && left-- > 0; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("workspace pointer")) {
                return new LostTemporary(e);
            }
        }
        return e;
    }
}
