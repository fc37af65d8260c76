package descent.mutant.diagnosis;

import descent.kata.Subject;

/** Something that a subject is put through, always in the same way. */
@FunctionalInterface
interface Trial {
    /**
     * Notes what the subject does. Whatever the subject throws ends the trial, and is part of the trace.
     *
     * @param notes where to put it
     */
    void play(Subject subject, Trace notes);

    /** What this subject did. */
    default Trace of(Subject subject) {
        Trace trace = new Trace();
        try {
            play(subject, trace);
        } catch (Throwable thrown) { // a StackOverflowError, too, is something that a rule does
            trace.end(thrown);
        }
        return trace;
    }
}
