package descent.kata;

/** Finds what is compiled with the specs and not with the commands. */
public final class BesideTheSpecs {
    private BesideTheSpecs() {}

    /**
     * A new instance of a class with a public constructor without arguments.
     *
     * @throws NoSpecsException if there is no such class, or not what it needs
     */
    public static <T> T load(Class<T> type, String className) {
        try {
            return type.cast(Class.forName(className).getConstructor().newInstance());
        } catch (ReflectiveOperationException | NoClassDefFoundError e) {
            throw new NoSpecsException(e);
        }
    }
}
