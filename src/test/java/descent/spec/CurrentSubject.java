package descent.spec;

import descent.trial.Subject;
import descent.trial.Trace;
import descent.trial.Trial;

/** What a property gets: whoever is on trial in the exam that this thread is in. */
final class CurrentSubject implements Subject {
    static final CurrentSubject INSTANCE = new CurrentSubject();

    private CurrentSubject() {}

    @Override
    public <T extends Trace> T run(Trial<T> trial) {
        return Exam.current().run(trial);
    }

    @Override
    public String toString() {
        return "the subject";
    }
}
