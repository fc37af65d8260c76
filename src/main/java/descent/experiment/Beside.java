package descent.experiment;

import descent.Rules;
import descent.report.Palette;
import descent.rule.Contender;
import descent.rule.Lineup;
import descent.rule.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * A student's rules beside the reference's, rule by rule.
 *
 * @param setting how the experiment is run
 * @param lineup the experiment's lanes, whose values are usual
 * @param own the student's rules
 */
record Beside(Setting setting, Lineup lineup, Rules own) {
    private static final String ANY_RULE = "Adam";

    /** For each rule that is started, the reference (where it is here) and the student's. */
    List<Contender> contenders(List<Lineup.Named> chosen, IntSupplier steps) {
        boolean reference = setting.rules().has(ANY_RULE);
        List<Contender> lanes = new ArrayList<>();
        List<String> stubs = new ArrayList<>();
        RuleBook mine = lineup.book(own);
        for (Lineup.Named lane : chosen) {
            if (!OwnRules.isOf(own.packageName(), () -> mine.rule(lane.rule()))) {
                continue; // the harness's own: nobody was asked to write it
            }
            Optional<String> stub = OwnRules.stub(
                    lane.name(), () -> mine.rule(setting.options().recipe().applied(lane, () -> 1)));
            if (stub.isPresent()) {
                stubs.add(stub.get());
                continue;
            }
            if (reference) {
                lanes.add(setting.contender(lane, lineup.book(setting.rules()), steps));
            }
            lanes.add(new Contender(
                    lane.name() + Palette.MINE,
                    () -> mine.rule(setting.options().recipe().applied(lane, steps))));
        }
        OwnRules.tell(!lanes.isEmpty(), stubs, setting.notes());
        return lanes;
    }
}
