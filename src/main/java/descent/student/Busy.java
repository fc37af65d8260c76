package descent.student;

import descent.trial.Thrown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a student's code was doing while somebody waited for it.
 *
 * @param at where in the student's own code, the innermost first
 * @param waiting whether it waited there instead of working
 * @param usedMegabytes of Java's memory
 * @param mostMegabytes all that there is of it
 */
public record Busy(List<Thrown.Place> at, boolean waiting, int usedMegabytes, int mostMegabytes) {
    private static final double NEARLY_ALL = 0.9;

    public Busy {
        at = List.copyOf(at);
    }

    /** What a thread of this process is doing. */
    public static Busy of(Thread thread) {
        Runtime java = Runtime.getRuntime();
        return new Busy(
                Thrown.places(thread.getStackTrace()),
                thread.getState() != Thread.State.RUNNABLE,
                (int) (java.totalMemory() - java.freeMemory() >> 20),
                (int) (java.maxMemory() >> 20));
    }

    /**
     * Whole sentences for the student; none where nothing is known.
     *
     * @param doing empty if the code came back each time it was asked
     * @param printed how many lines it has printed
     */
    public static List<String> facts(Optional<Busy> doing, long printed) {
        List<String> facts = new ArrayList<>();
        doing.ifPresent(busy -> {
            busy.at.stream()
                    .findFirst()
                    .ifPresent(place -> facts.add("It was at %s, line %d%s."
                            .formatted(place.file(), place.line(), busy.waiting ? ", and waited there" : "")));
            if (busy.usedMegabytes > NEARLY_ALL * busy.mostMegabytes) {
                facts.add("It had used up nearly all memory: %d of %d MB."
                        .formatted(busy.usedMegabytes, busy.mostMegabytes));
            }
        });
        if (printed > 1_000) {
            facts.add(String.format(Locale.ROOT, "It had printed %,d lines.", printed));
        }
        return facts;
    }
}
