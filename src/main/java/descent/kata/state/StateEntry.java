package descent.kata.state;

/**
 * What the file says about one exercise, as it stands there.
 *
 * @param status a verdict's status; empty if there was none
 * @param at when that was, in ISO 8601; empty if there was none
 * @param hints how many were shown
 */
record StateEntry(String status, String at, int hints) {
    static final StateEntry NOTHING = new StateEntry("", "", 0);

    /** What is missing in the file is null to Gson. */
    StateEntry {
        status = status == null ? "" : status;
        at = at == null ? "" : at;
    }
}
