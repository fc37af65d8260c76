package descent.kata;

/** What a property is about; an exercise's points are shared out among these. */
public enum Group {
    /** What the formula says, by hand, in closed form and on varied input. */
    DEFINITION("definition"),
    /** Where the formula becomes simple, and what may change without changing it. */
    LIMITS("limits and symmetries"),
    /** Where it leads in the long run. */
    CONVERGENCE("convergence"),
    /** How it behaves towards whoever calls it: state, arrays, instances, types. */
    CONTRACT("state and contract");

    private final String words;

    Group(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
