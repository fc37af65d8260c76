package descent.grade;

import descent.Stopping;
import descent.worker.In;
import descent.worker.Link;
import descent.worker.Op;
import descent.worker.Out;
import java.util.OptionalInt;

/** Early stopping in the student's process, which says after each check which one is the best. */
final class RemoteStopping implements Stopping {
    private final Link link;
    private final int handle;
    private OptionalInt best = OptionalInt.empty();

    RemoteStopping(Link link, int handle) {
        this.link = link;
        this.handle = handle;
    }

    @Override
    public boolean stop(double loss) {
        In in = link.call(new Out(Op.STOP).number(handle).real(loss));
        best = OptionalInt.of(in.number());
        return in.flag();
    }

    @Override
    public int best() {
        return best.orElseGet(() -> link.call(new Out(Op.BEST).number(handle)).number());
    }
}
