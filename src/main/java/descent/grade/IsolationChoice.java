package descent.grade;

import java.util.List;

/** Which isolation an instructor accepts. */
public enum IsolationChoice {
    /** The strongest that works here, and no grading without one. */
    BEST(Isolation.BWRAP, Isolation.UNSHARE),
    BWRAP(Isolation.BWRAP),
    UNSHARE(Isolation.UNSHARE),
    /** A plain process; nobody gets it who has not asked for it. */
    NONE(Isolation.NONE);

    private final List<Isolation> inOrder;

    IsolationChoice(Isolation... inOrder) {
        this.inOrder = List.of(inOrder);
    }

    /** What is tried, the strongest first. */
    List<Isolation> inOrder() {
        return inOrder;
    }
}
