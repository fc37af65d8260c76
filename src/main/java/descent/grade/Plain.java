package descent.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** No isolation but limits, where the system can set them; under root, another user. */
record Plain(Limits limits) implements Sandbox {
    @Override
    public Isolation isolation() {
        return Isolation.NONE;
    }

    @Override
    public List<String> around(List<String> command, Place place) {
        List<String> all = new ArrayList<>(Tools.asUser(place.user()));
        if (Tools.installed("setsid")) {
            all.add(Tools.path("setsid"));
        }
        if (Tools.installed("prlimit")) {
            Stream<String> processes =
                    Tools.root() ? Stream.of("--nproc=" + limits.processes()) : Stream.of();
            all.addAll(Tools.limited(limits, processes));
        }
        all.addAll(command);
        return all;
    }
}
