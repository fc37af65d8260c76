package descent.cli;

import descent.Optimizer;
import descent.Rules;
import descent.data.AtomicFile;
import descent.experiment.race.OwnRace;
import descent.experiment.race.RaceGallery;
import descent.experiment.race.RaceJson;
import descent.experiment.race.RaceReport;
import descent.experiment.race.RaceResult;
import descent.experiment.race.SeminarSeven;
import descent.function.AnalyticFunction;
import descent.function.Contestant;
import descent.function.Functions;
import descent.function.Race;
import descent.report.Earlier;
import descent.report.Environment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Races rules down an analytic function, or down all of them. */
@Command(name = "race", description = "Races rules down a function: a page to play with, a still and an animation.")
final class RaceCommand extends DescentCommand implements Runnable {
    private static final String ALL = "all";
    private static final int USUAL_GRADIENTS = 200;

    @Parameters(
            paramLabel = "FUNCTION",
            arity = "0..1",
            description = "Which one, or `all` for a gallery; `list` names them.")
    private Optional<String> name;

    @Mixin
    private RuleChoice rules;

    @Option(
            names = "--rate",
            paramLabel = "ETA",
            description = "The learning rate of all; searched for each, in the same way, unless said.")
    private Optional<Double> rate;

    @Option(
            names = "--gradients",
            paramLabel = "N",
            description = "How many gradients each may ask for; 200 unless said.")
    private Optional<Integer> gradients;

    @Option(names = "--as-published", description = "The three races of the notebook \"Seminar 7\", as they were.")
    private boolean asPublished;

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write; target/races/FUNCTION in a clone.")
    private Optional<Path> out;

    @Override
    public void run() {
        boolean chosen = name.isPresent()
                || rules.isMine()
                || rate.isPresent()
                || gradients.isPresent()
                || !rules.with().isEmpty();
        if (asPublished == chosen || !asPublished && name.isEmpty()) {
            throw refused("say which FUNCTION, or --as-published, which leaves nothing to choose");
        }
        Path folder = out.orElseGet(() -> Folders.usual("races", name.orElse("as-published")));
        List<Path> files = asPublished ? published(folder) : races(folder, name.orElseThrow());
        wrote(files);
    }

    private List<Path> published(Path folder) {
        Reference.requireItself("race --as-published");
        AtomicFile.check(folder);
        List<RaceReport> reports = new SeminarSeven(Rules.SOLUTIONS).reports();
        reports.forEach(this::show);
        return gallery(
                folder, "Seminar 7", "Races as they were published: every rule at the same learning rate.", reports);
    }

    private List<Path> races(Path folder, String function) {
        Function<Race, RaceResult> racing = racing();
        if (!function.equals(ALL)) {
            AnalyticFunction only = Functions.named(function);
            AtomicFile.check(folder);
            RaceReport report = report(only, racing);
            return write(folder, "Race: " + function, "", List.of(report), () -> report.writeTo(folder));
        }
        AtomicFile.check(folder);
        List<RaceReport> reports =
                Functions.all().stream().map(one -> report(one, racing)).toList();
        return gallery(
                folder,
                "Races",
                "Every rule runs from the same start, at the learning rate that suits it best.",
                reports);
    }

    private List<Path> gallery(Path folder, String title, String summary, List<RaceReport> races) {
        return write(folder, title, summary, races, () -> new RaceGallery(title, summary).writeTo(folder, races));
    }

    /** Writes the pages, and the figures for other programs. */
    private List<Path> write(
            Path folder, String title, String summary, List<RaceReport> races, Supplier<List<Path>> pages) {
        moved(Earlier.moveAside(folder, RaceJson.run(races)), folder);
        List<Path> files = new ArrayList<>(pages.get());
        List<String> parts = files.stream()
                .map(file -> folder.relativize(file).getName(0).toString())
                .distinct()
                .toList();
        files.add(0, folder.resolve("results.json"));
        AtomicFile.write(files.get(0), RaceJson.of(title, summary, races, Environment.current(typed()), parts));
        return files;
    }

    private RaceReport report(AnalyticFunction function, Function<Race, RaceResult> racing) {
        Race race = Race.on(function, gradients.orElse(USUAL_GRADIENTS));
        RaceReport report = marked(new RaceReport(racing.apply(race), List.of()));
        show(report);
        return report;
    }

    private RaceReport marked(RaceReport report) {
        if (!rules.isMine()) {
            return report;
        }
        Map<String, Optimizer> lanes = new LinkedHashMap<>();
        report.result()
                .runs()
                .forEach(run -> lanes.put(run.entry().name(), run.entry().optimizer()));
        return report.marking(OwnMarks.here().of(lanes));
    }

    /** Who runs, and at which rates. */
    private Function<Race, RaceResult> racing() {
        Optional<Rules> mine = rules.mine(notes());
        if (mine.isPresent()) {
            OwnRace own = OwnRace.of(mine.get(), Reference.rules(), rules.with(), notes());
            return race -> rate.map(given -> own.at(given, race)).orElseGet(() -> own.tuned(race));
        }
        Reference.require("race");
        List<Contestant> lanes = Contestant.of(rules.with(), Rules.SOLUTIONS);
        if (rate.isPresent() && lanes.stream().noneMatch(Contestant.Open.class::isInstance)) {
            throw new IllegalArgumentException(
                    "--rate is for rules whose learning rate is open, and none of these is: leave it out");
        }
        return race ->
                rate.map(given -> RaceResult.at(given, race, lanes)).orElseGet(() -> RaceResult.tuned(race, lanes));
    }

    private void show(RaceReport report) {
        out().println(report.text());
    }
}
