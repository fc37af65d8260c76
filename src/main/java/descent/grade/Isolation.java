package descent.grade;

import java.util.Locale;

/** What a student's process is kept in. */
public enum Isolation {
    /** Bubblewrap: no network, no files but its own, no other process in sight. */
    BWRAP,
    /** The same with util-linux's unshare. */
    UNSHARE,
    /** A plain process with limits: it can read what we can read, and talk to the network. */
    NONE;

    /** As results name it, for example "bwrap". */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
