package descent.grade;

import descent.student.Compiled;

/** Starts students' processes, all behind the same walls. */
record Processes(Sandbox sandbox, WorkerFiles files, Limits limits, Watchdog watchdog) implements AutoCloseable {
    /** A process that answers. @throws IllegalStateException if it does not start */
    StudentProcess start() {
        return StudentProcess.start(this);
    }

    /**
     * A process with ND4J and these classes, none of which has run yet.
     *
     * @throws RuntimeException if it does not start
     */
    StudentProcess start(Compiled compiled) {
        StudentProcess student = start();
        try {
            student.load(compiled);
            return student;
        } catch (RuntimeException e) {
            student.close();
            throw e;
        }
    }

    @Override
    public void close() {
        watchdog.close();
        files.close();
    }
}
