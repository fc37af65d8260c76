package descent.data;

import java.util.Optional;

/**
 * Data, and how it was come by.
 *
 * @param data the data
 * @param where the folder that it was read from, or that it comes with Descent
 * @param reason why it is the bundled sample; empty where it is what was asked for
 */
public record Found(Data data, String where, Optional<String> reason) {}
