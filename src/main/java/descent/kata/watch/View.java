package descent.kata.watch;

import descent.kata.Verdict.Status;
import java.util.List;

/**
 * What is to be seen.
 *
 * @param title what the body is about
 * @param activity what goes on, or how long the last check took
 * @param body the report on the current exercise, and whatever was asked for
 * @param statuses of all exercises, in their order
 * @param current the place of the current one among them, from 0
 * @param progress the same in words
 */
record View(String title, String activity, List<String> body, List<Status> statuses, int current, String progress) {
    /** What the keys do. */
    static final String KEYS = "[n]ext  [p]revious  [h]int  [l]ist  [r]ace  l[e]sson  [?] keys  [q]uit";

    /** The same where there is less room. */
    static final String FEW_KEYS = "[n] [p] [h] [l] [r] [e]  [?] keys  [q]uit";

    View {
        body = List.copyOf(body);
        statuses = List.copyOf(statuses);
    }
}
