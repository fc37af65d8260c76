package descent.data;

import java.time.Duration;

/**
 * How long a download waits before it gives up on a server.
 *
 * @param connect for a connection
 * @param answer for the answer to begin; it includes connecting and looking up the host's name
 * @param chunk for the next 16 KiB; a trickle that never stops is as bad as silence
 */
record Timeouts(Duration connect, Duration answer, Duration chunk) {
    /** Short for connecting: most who are offline want to be told so, and a server that is there answers within a second. */
    static final Timeouts STANDARD = new Timeouts(Duration.ofSeconds(3), Duration.ofSeconds(6), Duration.ofSeconds(10));
}
