package descent.experiment;

import descent.Rules;
import descent.report.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A student's rules beside the reference's, rule by rule.
 *
 * @param setting how the experiment is run
 * @param own the student's rules
 */
record Beside(Setting setting, Rules own) {
    private static final String ANY_RULE = "Adam";

    /** For each rule that is started, the reference (where it is here) and the student's. */
    List<Contender> contenders(Function<Rules, List<Contender>> lineup) {
        List<Contender> theirs = setting.chosen(lineup.apply(setting.rules()));
        List<Contender> mine = setting.chosen(lineup.apply(own));
        boolean reference = setting.rules().has(ANY_RULE);
        List<Contender> lanes = new ArrayList<>();
        List<String> stubs = new ArrayList<>();
        for (int i = 0; i < mine.size(); i++) {
            Contender one = mine.get(i);
            if (!OwnRules.isOf(own.packageName(), one.optimizer())) {
                continue; // the harness's own: nobody was asked to write it
            }
            if (!OwnRules.isStarted(one.optimizer())) {
                stubs.add(one.name());
                continue;
            }
            if (reference) {
                lanes.add(theirs.get(i));
            }
            lanes.add(guarded(one));
        }
        OwnRules.tell(!lanes.isEmpty(), stubs, setting.notes());
        return lanes;
    }

    private Contender guarded(Contender contender) {
        String name = contender.name() + Palette.MINE;
        return new Contender(name, () -> new Guarded(name, contender.optimizer().get(), setting.notes()));
    }
}
