package descent.mutant.diagnosis;

import descent.trial.Subject;
import descent.trial.Trace;
import descent.trial.Trial;
import java.util.List;

/** Trials that belong together: what two subjects do in them is compared as a whole. */
@FunctionalInterface
interface Probe {
    /**
     * What a trial's trace is compared by.
     *
     * @param <K> the kind of trial
     * @param <T> its trace
     */
    @FunctionalInterface
    interface Reading<K extends Trial<T>, T extends Trace> {
        /**
         * Notes what is to be compared.
         *
         * @param trace of that trial, as long as it must be; whatever was thrown is noted elsewhere
         */
        void note(K trial, T trace, Behaviour notes);
    }

    /**
     * Puts a subject through all trials, one after the other.
     *
     * @throws descent.trial.NoTrace if one of them came to no end
     */
    Behaviour of(Subject subject);

    /** What these trials have in common, as the beginning of a sentence; empty if it is nothing special. */
    default String respect() {
        return "";
    }

    /** Where all other trials are, as the beginning of a sentence, if these are what is special; else empty. */
    default String apart() {
        return "";
    }

    /** This probe, whose trials have something in common. */
    default Probe where(String respect) {
        return new Special(this, respect, "");
    }

    /** This probe, beside which something else that is wrong may still be recognised: it says where all the others are. */
    default Probe apartFrom(String others) {
        return new Special(this, "", others);
    }

    /** With words for what is special about it. */
    record Special(Probe trials, String respect, String apart) implements Probe {
        @Override
        public Behaviour of(Subject subject) {
            return trials.of(subject);
        }
    }

    /** A probe of trials of one kind. */
    static <T extends Trace, K extends Trial<T>> Probe of(List<K> trials, Reading<K, T> reading) {
        return subject -> {
            Behaviour notes = new Behaviour();
            for (K trial : trials) {
                T trace = subject.run(trial);
                if (trial.covers(trace)) {
                    reading.note(trial, trace, notes);
                    trace.thrown().ifPresent(notes::end);
                } else {
                    notes.end();
                }
            }
            return notes;
        };
    }
}
