package descent.mutant.diagnosis;

import descent.spec.SpecRun;
import descent.trial.TrustedRule;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What the constructors of the rules take, in its order, and values for it.
 *
 * @param symbols one for each argument
 */
record Settings(List<String> symbols) {
    /** What stands for the rule that a rule wraps. */
    static final String INNER = "inner rule";

    /** What the values are for. */
    enum Kind {
        /** Nothing special about any of them, and no two alike. */
        ORDINARY,
        /** Averages that hardly forget and an ε that hardly counts, as in real training. */
        REAL,
        /** Everything at the end of its range, so that averages keep nothing. */
        LIMIT
    }

    /** As its spec says; empty for an exercise that is no rule. */
    static Settings of(String exercise) {
        return new Settings(SpecRun.settings(exercise));
    }

    boolean areOfARule() {
        return !symbols.isEmpty();
    }

    /** Whether two arguments can be taken for each other: both are plain numbers. */
    boolean interchangeable(int i, int j) {
        return !List.of(INNER, "k").contains(symbols.get(i))
                && !List.of(INNER, "k").contains(symbols.get(j));
    }

    /** Arguments for the constructor. */
    Object[] values(Kind kind, SplittableRandom random) {
        return symbols.stream()
                .map(symbol -> symbol.equals("α") && symbols.contains("k") ? "share" : symbol)
                .map(symbol -> value(symbol, kind, random))
                .toArray();
    }

    private static Object value(String symbol, Kind kind, SplittableRandom random) {
        return switch (symbol) {
            case INNER -> inner(kind);
            case "k" -> kind == Kind.LIMIT ? 1 : random.nextInt(2, 4);
            case "share" -> kind == Kind.LIMIT ? 0.9 : between(0.3, 0.8, random); // 1 − α is a share, too
            case "η" -> kind == Kind.REAL ? between(0.01, 0.03, random) : between(0.2, 0.4, random);
            case "ε" -> kind == Kind.ORDINARY ? between(0.05, 0.3, random) : kind == Kind.REAL ? 1e-7 : 0.0;
            case "λ" -> kind == Kind.LIMIT ? 0.0 : between(0.05, 0.3, random);
            case "p" -> kind == Kind.LIMIT ? 1.0 : kind == Kind.REAL ? 0.8 : between(0.3, 0.7, random);
            case "c" -> kind == Kind.LIMIT ? 2.0 : kind == Kind.REAL ? 1.0 : between(0.5, 0.9, random);
            case "ε₁" -> kind == Kind.ORDINARY ? between(0.05, 0.3, random) : 1e-30;
            case "ε₂" -> kind == Kind.ORDINARY ? between(0.1, 0.5, random) : 1e-3;
            case "β₁", "γ" -> kind == Kind.LIMIT ? 0.0 : kind == Kind.REAL ? 0.99 : between(0.55, 0.7, random);
            // RAdam's ρ comes to 5 within a few steps.
            default -> kind == Kind.LIMIT ? 0.0 : kind == Kind.REAL ? 0.999 : between(0.75, 0.82, random);
        };
    }

    private static TrustedRule inner(Kind kind) {
        return switch (kind) {
            case ORDINARY -> TrustedRule.LOOKING_AHEAD; // it has state, and asks away from θ
            case REAL -> TrustedRule.MIDPOINT; // it asks twice, and goes by t
            case LIMIT -> TrustedRule.GRADIENT_DESCENT;
        };
    }

    private static double between(double low, double high, SplittableRandom random) {
        return Math.round(1000 * random.nextDouble(low, high)) / 1000.0;
    }
}
