package descent.trial;

/** Whoever is put on trial: somebody's classes, here or in another process. */
@FunctionalInterface
public interface Subject {
    /** What they do in a trial. */
    <T extends Trace> T run(Trial<T> trial);
}
