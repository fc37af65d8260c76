package descent.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values that a rule takes where nobody says others: the one table of them. An experiment's own lanes may stand above it.
 *
 * @param above what goes before the table
 */
public record UsualRules(List<RuleExpression> above) {
    private static final String TABLE = """
            GradientDescent(0.1)
            Momentum(0.1, 0.9)
            Nesterov(0.1, 0.9)
            Adagrad(0.01, 1e-10)
            RmsProp(0.01, 0.99, 1e-8)
            Adam(0.001, 0.9, 0.999, 1e-8)
            Adadelta(0.9, 1e-6)
            AdaMax(0.002, 0.9, 0.999, 1e-8)
            RAdam(0.001, 0.9, 0.999, 1e-8)
            Lookahead(Adam, 5, 0.5)
            WeightDecay(GradientDescent, 1e-4)
            AdamW(0.001, 0.9, 0.999, 1e-8, 0.01)
            Ranger(0.001, 0.95, 0.999, 1e-5, 6, 0.5)
            ClipByNorm(Adam, 1)
            AmsGrad(0.001, 0.9, 0.999, 1e-8)
            NAdam(0.002, 0.9, 0.999, 1e-8)
            AdEmaMix(0.001, 0.9, 0.999, 0.9999, 5, 1e-8)
            Lion(1e-4, 0.9, 0.99, 0)
            Sam(Adam, 0.05)
            Averaged(Adam, 0.999)
            ScheduleFree(Adam(0.001, 0, 0.999, 1e-8), 0.9)
            Lamb(0.001, 0.9, 0.999, 1e-6, 0.01)
            Adafactor(0.01, 0.8, 1, 1e-30, 1e-3)
            Muon(0.02, 0.95, 5)
            EpsilonHatAdam(0.001, 0.9, 0.999, 1e-8)
            """;

    private static final List<String> NAMES =
            TABLE.lines().map(line -> line.substring(0, line.indexOf('('))).toList();

    /** Holds what is read of the table; apart, for reading it needs {@link #NAMES}. */
    private static final class Read {
        static final Map<String, RuleExpression> TABLE = new LinkedHashMap<>();

        static {
            UsualRules.TABLE.lines().map(RuleExpression::of).forEach(rule -> TABLE.put(rule.name(), rule));
        }
    }

    /** The table alone. */
    public static final UsualRules ALONE = new UsualRules(List.of());

    public UsualRules {
        above = List.copyOf(above);
    }

    /** The rules of the table. */
    static List<String> names() {
        return NAMES;
    }

    /** The expressions that say usual values of a rule, the first to ask first. */
    List<RuleExpression> of(String name) {
        List<RuleExpression> all = new ArrayList<>(
                above.stream().filter(rule -> rule.name().equals(name)).limit(1).toList());
        Optional.ofNullable(Read.TABLE.get(name)).ifPresent(all::add);
        return all;
    }
}
