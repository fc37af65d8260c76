package descent.kata.state;

import java.util.Map;

/**
 * What the file says about one exercise, as it stands there.
 *
 * @param status a verdict's status; empty if there was none
 * @param at when that was, in ISO 8601; empty if there was none
 * @param hints how many were shown
 * @param files hashes of the files that the verdict was about, by their names
 * @param mistake what to say of the mistake that was found; empty if none was, or if it was said
 */
record StateEntry(String status, String at, int hints, Map<String, String> files, String mistake) {
    static final StateEntry NOTHING = new StateEntry("", "", 0, Map.of(), "");

    /** What is missing in the file is null to Gson. */
    StateEntry {
        status = status == null ? "" : status;
        at = at == null ? "" : at;
        files = files == null ? Map.of() : files;
        mistake = mistake == null ? "" : mistake;
    }
}
