package descent.train;

/** Looks at lanes while they train; called from the lanes' own threads, with their clocks stopped. */
public interface Watcher {
    /** Nobody looks. */
    Watcher NONE = new Watcher() {
        @Override
        public boolean wants(int iteration) {
            return false;
        }

        @Override
        public void look(Moment moment) {}
    };

    /**
     * Whether to look at lanes that have taken so many steps.
     *
     * @param iteration 0 before the first step
     */
    boolean wants(int iteration);

    /** Looks at a lane. What it sees must stay as it is. */
    void look(Moment moment);
}
