package descent.spec;

/** The specs by their names. {@link CompiledOracles} puts a class in its place that knows those that there are. */
final class LiveSpecs {
    private LiveSpecs() {}

    static Spec of(String name) {
        throw new IllegalArgumentException(name + " is none of the specs that were compiled");
    }
}
