package descent.kata;

/** A command needs the specs, and they are not on the class path. */
public final class NoSpecsException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    NoSpecsException(Throwable cause) {
        super(
                "this command needs the specs, which are not on the class path: from a clone, run "
                        + Invocation.of("..."),
                cause);
    }
}
