package descent.audit;

import descent.Rules;
import descent.kata.Exercise;
import descent.kata.Verdict;
import descent.kata.Verdict.Status;
import descent.kata.Watched;
import descent.kata.check.StudentRules;
import descent.mutant.LegalRewritings;
import descent.mutant.Mutant;
import descent.mutant.Mutants;
import descent.mutant.Rewriting;
import descent.spec.SpecRun;
import descent.trial.Implementation;
import descent.trial.Subject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds the solutions, the stubs, every mutant and every legal rewriting against the specs: solutions pass, stubs are not
 * started, every mutant is caught, every legal rewriting passes. Says what an exercise lacks.
 */
final class Audit {
    private final long seed;
    private final List<String> matrix = new ArrayList<>();
    private final List<String> objections = new ArrayList<>();
    private final Rules stubs = StudentRules.in(Path.of(""), objections::add);
    private final Lacks lacks = new Lacks(Path.of(""));
    private int caught;
    private int accepted;

    private Audit(long seed) {
        this.seed = seed;
    }

    static Audit of(long seed, List<Exercise> exercises) {
        Audit audit = new Audit(seed);
        audit.objections.addAll(audit.lacks.withoutLesson());
        exercises.forEach(audit::exercise);
        return audit;
    }

    /** Who was held against which spec, and which property caught them. */
    List<String> matrix() {
        return List.copyOf(matrix);
    }

    String summary() {
        return "%d mutants caught, %d legal rewritings accepted, %d objections"
                .formatted(caught, accepted, objections.size());
    }

    /** What is wrong with the specs, one line each; there should be none. */
    List<String> objections() {
        return List.copyOf(objections);
    }

    private void exercise(Exercise exercise) {
        matrix.add(exercise.toString());
        List<String> missing = lacks.of(exercise);
        missing.forEach(what -> row("LACKS", what, ""));
        objections.addAll(missing);
        if (missing.isEmpty()) {
            prove(exercise);
        }
    }

    private void prove(Exercise exercise) {
        verdict(exercise, "the solution", Implementation.of(Rules.SOLUTIONS), Status.PASS);
        verdict(exercise, "the stub", Implementation.of(stubs), Status.NOT_STARTED);
        LegalRewritings.of(exercise.name()).forEach(rewriting -> rewriting(exercise, rewriting));
        Mutants.of(exercise.name()).forEach(mutant -> mutant(exercise, mutant));
    }

    private void verdict(Exercise exercise, String who, Subject subject, Status right) {
        Status status = new SpecRun().examine(exercise, subject, seed).status();
        row(status == right ? "ok" : "WRONG", who, status.toString());
        if (status != right) {
            objections.add("%s: %s is %s and should be %s".formatted(exercise, who, status, right));
        }
    }

    private void rewriting(Exercise exercise, Rewriting rewriting) {
        Verdict verdict = SpecRun.briefly(exercise, rewriting.subject(), seed);
        boolean accepts = verdict.status() == Status.PASS;
        row(accepts ? "accepted" : "REFUSED", rewriting.name(), reason(verdict));
        if (accepts) {
            accepted++;
        } else {
            objections.add("%s refuses what is right, \"%s\": %s"
                    .formatted(exercise, rewriting.name(), verdict.failures().get(0)));
        }
    }

    private void mutant(Exercise exercise, Mutant mutant) {
        Verdict verdict =
                Watched.run(exercise, Watched.DEADLINE, () -> SpecRun.briefly(exercise, mutant.subject(), seed));
        row(verdict.red() ? "caught" : "MISSED", mutant.name(), reason(verdict));
        if (verdict.red()) {
            caught++;
        } else {
            objections.add("%s misses what is wrong: %s".formatted(exercise, mutant.name()));
        }
    }

    private static String reason(Verdict verdict) {
        return verdict.failures().isEmpty()
                ? verdict.status() == Status.PASS ? "" : verdict.status().toString()
                : "must " + verdict.failures().get(0).property();
    }

    private void row(String outcome, String who, String why) {
        matrix.add("  %-8s  %s%s".formatted(outcome, who, why.isEmpty() ? "" : "  →  " + why));
    }
}
