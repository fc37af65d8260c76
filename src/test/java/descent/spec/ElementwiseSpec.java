package descent.spec;

import descent.kata.Group;
import descent.trial.InitialTheta;
import descent.trial.RuleTrace;
import descent.trial.RuleTrial;
import descent.trial.Slopes;
import descent.trial.Subject;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/** The spec of a rule that moves each parameter by that parameter's own gradients: its oracle is a scalar one. */
abstract class ElementwiseSpec extends RuleSpec implements HasNoOrigin {
    ElementwiseSpec(String name, Setting... settings) {
        super(name, settings);
    }

    /** The rule on one parameter, with the hyperparameters {@code h} in the order of the settings. */
    abstract Oracle oracle(double[] h);

    @Override
    RuleTrace expected(double[] h, double[] start, Slopes slopes) {
        return Expected.of(() -> oracle(h), start, slopes);
    }

    /** Each parameter's path is the one that it takes on its own, wherever it stands in θ. */
    @Property
    @Always("usual")
    @About(Group.LIMITS)
    @Label("treat each parameter as if it were alone")
    void treatsEachParameterAlone(@ForAll @Given("cases") Case given, Subject subject) {
        int last = given.parameters() - 1;
        RuleTrial alone = RuleTrial.of(
                instance(given.h()),
                InitialTheta.of(given.theta()[last]),
                given.slopes().of(last));
        Agreement.within(1e-12).ofTheta(Traces.picked(given.run(subject), last), Traces.of(subject, alone));
    }
}
