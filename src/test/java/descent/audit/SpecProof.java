package descent.audit;

import descent.kata.Exercise;
import descent.kata.Proof;
import descent.kata.Verdict;
import descent.kata.VerdictReport;
import java.io.PrintWriter;
import java.util.List;

/** The proof that goes with these specs. */
public final class SpecProof implements Proof {
    private static final int REPORT = 10;

    @Override
    public boolean audit(PrintWriter out, long seed, List<Exercise> exercises) {
        Audit audit = Audit.of(seed, exercises);
        audit.matrix().forEach(out::println);
        out.println();
        audit.objections().forEach(out::println);
        out.println(audit.summary());
        return audit.objections().isEmpty();
    }

    @Override
    public boolean seeds(PrintWriter out, long first, int count) {
        int wrong = 0;
        for (int tried = 1; tried <= count; tried++) {
            List<Verdict> unlucky = Seeds.unlucky(first + tried - 1);
            unlucky.forEach(verdict -> VerdictReport.of(verdict).forEach(out::println));
            wrong += unlucky.size();
            if (tried % REPORT == 0 || tried == count || !unlucky.isEmpty()) {
                out.println(tried + " seeds, " + wrong + " wrong verdicts, last seed " + (first + tried - 1));
            }
        }
        return wrong == 0;
    }

    @Override
    public boolean diagnosis(PrintWriter out, List<Exercise> exercises) {
        return new Corpus(out).hold(exercises);
    }
}
