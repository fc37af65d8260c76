package descent.experiment.race;

import descent.Hyperparameters;
import descent.function.Trajectory;
import descent.report.Earlier;
import descent.report.Environment;
import descent.report.Json;
import java.util.Arrays;
import java.util.List;

/** Races as JSON, for other programs: where every rule ended, and what is needed to run them again. */
public final class RaceJson {
    private RaceJson() {}

    /**
     * The text of {@code results.json}.
     *
     * @param title what the races are, taken together
     * @param summary what they show
     * @param files the names of the files and folders that belong to them
     */
    public static String of(
            String title, String summary, List<RaceReport> races, Environment environment, List<String> files) {
        return Json.of("command", environment.command())
                .and("date", environment.date())
                .and("experiment", "race")
                .and(Earlier.RUN, run(races))
                .and(Earlier.FILES, files)
                .and(
                        "races",
                        races.stream().map(race -> race(race.result()).object()).toList())
                .and("environment", environment.json())
                .and("title", title)
                .and("summary", summary)
                .and("tables", races.stream().map(RaceReport::table).toList())
                .text();
    }

    /** The same for races of the same rules from the same starts, and for no others. */
    public static String run(List<RaceReport> races) {
        StringBuilder words = new StringBuilder("race");
        for (RaceReport race : races) {
            RaceResult result = race.result();
            words.append(result.race().function().about().name())
                    .append(Arrays.toString(result.race().start()));
            words.append(result.race().gradients());
            result.runs()
                    .forEach(run -> words.append(run.entry().name())
                            .append(Hyperparameters.of(run.entry().optimizer())));
        }
        return Earlier.run(words.toString());
    }

    private static Json race(RaceResult result) {
        return Json.of("function", result.race().function().about().name())
                .and("start", result.race().start())
                .and("gradients", result.race().gradients())
                .and(
                        "lanes",
                        result.runs().stream().map(run -> lane(run).object()).toList());
    }

    private static Json lane(Trajectory run) {
        return Json.of("lane", run.entry().name())
                .and("optimizer", run.entry().optimizer().getClass().getSimpleName())
                .and("hyperparameters", Hyperparameters.of(run.entry().optimizer()))
                .and("trials", run.entry().trials())
                .and("steps", run.last().step())
                .and("lowest", RaceTables.lowest(run))
                .and("last", run.last().value())
                .and("diverged", run.diverged());
    }
}
