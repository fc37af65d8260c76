package descent.network;

/** What a forward pass is for; some layers compute differently. */
public enum Mode {
    /** The batch is learned from: its own statistics count. */
    TRAINING,
    /** Samples are judged each on its own: what was gathered in training counts, and nothing is changed. */
    EVALUATION
}
