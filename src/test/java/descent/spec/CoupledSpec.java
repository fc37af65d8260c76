package descent.spec;

import descent.kata.Group;
import descent.trial.RecordedSlopes;
import descent.trial.RuleTrace;
import descent.trial.RuleTrial;
import descent.trial.Slopes;
import descent.trial.Subject;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/** The spec of a rule whose parameters move together, as when a norm is over all of them: its oracle is one for all. */
abstract class CoupledSpec extends RuleSpec {
    CoupledSpec(String name, Setting... settings) {
        super(name, settings);
    }

    /** The rule on all parameters, with the hyperparameters {@code h} in the order of the settings. */
    abstract VectorOracle oracle(double[] h);

    @Override
    RuleTrace expected(double[] h, double[] start, Slopes slopes) {
        return Expected.of(oracle(h), start, slopes);
    }

    /** A sum over the parameters may be added up in another order. */
    @Property
    @Always("usual")
    @About(Group.LIMITS)
    @Label("not care in which order the parameters stand")
    void doesNotCareForTheOrder(@ForAll @Given("cases") Case given, Subject subject) {
        int last = given.parameters() - 1;
        RuleTrial backwards = RuleTrial.of(
                instance(given.h()),
                theta(backwards(given.theta())),
                RecordedSlopes.of(
                        given.steps(), given.parameters(), given.curvature(), (t, i) -> given.recorded(t, last - i)));
        RuleTrace expected = Traces.of(
                given.run(subject).theta().stream().map(CoupledSpec::backwards).toList());
        Agreement.within(1e-12).ofTheta(Traces.of(subject, backwards), expected);
    }

    private static double[] backwards(double... values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[values.length - 1 - i])
                .toArray();
    }
}
