package descent.student;

import descent.trial.Trial;
import java.util.Map;

/** What a student's process is asked: one thing after the other. */
sealed interface Request {
    /**
     * To compile files; nothing of them runs. The answer is {@link Compiled}.
     *
     * @param files what each file holds, by its name
     */
    record Compile(Map<String, byte[]> files) implements Request {}

    /**
     * To load classes and forget those before, whose static fields the new ones do not see; ND4J comes first. The answer
     * is {@link Answer.Loaded}.
     *
     * @param classes by their full names
     * @param mark written to standard error before, on a line of its own, so that what the former classes have printed
     *     can be told from what these will; nothing is if it is empty
     */
    record Load(Map<String, byte[]> classes, String mark) implements Request {}

    /** To run a trial. The answer is {@link Answer.Ran}. */
    record Run(Trial<?> trial) implements Request {}
}
