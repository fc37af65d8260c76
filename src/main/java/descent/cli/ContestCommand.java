package descent.cli;

import descent.Rules;
import descent.experiment.Experiments;
import descent.experiment.Setting;
import descent.experiment.Trainable;
import descent.experiment.contest.Contest;
import descent.experiment.contest.ContestReport;
import descent.experiment.contest.ContestResult;
import descent.experiment.sweep.Range;
import descent.experiment.sweep.Rates;
import descent.report.Report;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says which of some rules is the better one, and whether the difference is real. */
@Command(
        name = "contest",
        description =
                "Gives every rule the same search for its learning rate, then the same seeds, and says which differences"
                        + " are more than chance.")
final class ContestCommand extends DescentCommand implements Runnable {
    private static final String RATE = "learningRate";
    private static final String USUAL = RATE + "=1e-4..1:log";

    @Parameters(paramLabel = "EXPERIMENT", description = "Which one, for example mnist.")
    private String name;

    @Mixin
    private RuleChoice rules;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            description = "How many seeds each rule trains on (default: ${DEFAULT-VALUE}).",
            defaultValue = "5")
    private int seeds;

    @Option(
            names = "--trials",
            paramLabel = "N",
            description = "How many learning rates each rule may try (default: ${DEFAULT-VALUE}).",
            defaultValue = "20")
    private int trials;

    @Option(
            names = "--range",
            paramLabel = "NAME=LOW..HIGH[:log]",
            description = "Where to search learningRate (" + USUAL + " unless said), and what else.")
    private List<String> ranges = List.of();

    @Option(
            names = "--target",
            paramLabel = "SHARE",
            description = "The validation accuracy (or loss) to count steps to; 99 %% of the best rule's unless said.")
    private Optional<Double> target;

    @Mixin
    private SweepPlace place;

    @Override
    public void run() {
        if (!rules.isMine()) {
            Reference.require("contest");
        }
        Setting setting = place.setting(Rules.SOLUTIONS, rules.with(), rules.mine(notes()), notes());
        Contest contest = contest(setting);
        Path folder = place.folder("contests", name);
        if (!place.isPlanned(line(), folder)) {
            String advice = "What is finished is saved: the same command goes on from there";
            alone(folder.resolve(SweepPlace.SETTINGS), advice, () -> run(contest, setting, folder));
        }
    }

    private void run(Contest contest, Setting setting, Path folder) {
        ContestResult result = contest.run(setting, place.run(folder, setting), place.shard());
        if (!place.isPart(line(), folder)) {
            ContestReport found = new ContestReport(result);
            Report report = found.report();
            out().println(report.text());
            found.sentences().forEach(out()::println);
            moved(report.makeWay(folder), folder);
            wrote(report.writeTo(folder, typed()));
        }
    }

    private Contest contest(Setting setting) {
        Map<String, Trainable> subjects = Experiments.trainables(name, setting);
        List<Contest.Entrant> entrants = new ArrayList<>();
        subjects.forEach((lane, subject) -> entrants.add(new Contest.Entrant(
                lane,
                subject,
                Experiments.givesRate(name, setting, lane) ? Contest.Rate.WRITTEN : Contest.Rate.SEARCHED)));
        List<Range> searched = ranges.stream().map(Range::parse).toList();
        Range rate = searched.stream()
                .filter(range -> range.name().equals(RATE))
                .findFirst()
                .orElseGet(() -> Range.parse(USUAL));
        List<Range> others =
                searched.stream().filter(range -> !range.name().equals(RATE)).toList();
        return new Contest(
                entrants,
                place.plan(entrants.get(0).subject().iterations(), OptionalInt.empty()),
                new Rates(rate, trials, others, place.seed()),
                seeds,
                target.map(OptionalDouble::of).orElseGet(OptionalDouble::empty));
    }
}
