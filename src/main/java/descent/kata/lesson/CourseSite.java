package descent.kata.lesson;

import descent.Rules;
import descent.experiment.race.RaceGallery;
import descent.experiment.race.RaceReport;
import descent.experiment.race.RaceResult;
import descent.function.AnalyticFunction;
import descent.function.Contestant;
import descent.function.Functions;
import descent.function.Race;
import descent.kata.Exercise;
import descent.report.Library;
import descent.report.Link;
import descent.report.Page;
import descent.report.Prose;
import descent.report.Section;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The lessons and the races as static files, for a course's own page: an index, one copy of the plotting library, and
 * nothing that asks the network.
 *
 * <pre>
 * index.html
 * plotly.js
 * lessons/04-momentum.html …
 * lessons/which-optimizer.html
 * races/index.html
 * races/beale/index.html …
 * </pre>
 *
 * @param rules whose rules run
 * @param exercises whose lessons it has, in their order
 * @param progress is told what is being made
 */
public record CourseSite(Rules rules, List<Exercise> exercises, Consumer<String> progress) {
    private static final String LIBRARY = "plotly.js";
    private static final int GRADIENTS = 200;
    private static final Link HOME = new Link("Descent", "../index.html");

    /**
     * Writes everything.
     *
     * @return the index, which is what to open
     */
    public Path writeTo(Path folder) {
        return writeTo(folder, Lesson.of(exercises), Functions.all());
    }

    /** Writes the index, and of the rest only these lessons and races. */
    Path writeTo(Path folder, List<Lesson> lessons, List<AnalyticFunction> functions) {
        Library.write(folder.resolve(LIBRARY));
        for (int i = 0; i < lessons.size(); i++) {
            Lesson lesson = lessons.get(i);
            progress.accept(lesson.title());
            lesson.drawnBy(rules)
                    .using(Library.shared("../" + LIBRARY))
                    .linking(neighbours(lessons, i))
                    .write(folder.resolve("lessons").resolve(lesson.fileName()));
        }
        new RaceGallery("Races", "Every rule runs from the same start, at the learning rate that suits it best.")
                .writeTo(folder.resolve("races"), races(functions), "../" + LIBRARY, List.of(HOME));
        Path index = folder.resolve("index.html");
        index().write(index);
        return index;
    }

    private static List<Link> neighbours(List<Lesson> lessons, int i) {
        List<Link> links = new ArrayList<>(List.of(HOME));
        if (i > 0) {
            Lesson before = lessons.get(i - 1);
            links.add(new Link("← " + before.title(), before.fileName()));
        }
        if (i < lessons.size() - 1) {
            Lesson after = lessons.get(i + 1);
            links.add(new Link(after.title() + " →", after.fileName()));
        }
        return links;
    }

    private List<RaceReport> races(List<AnalyticFunction> functions) {
        List<Contestant> lanes = Contestant.of(List.of(), rules);
        List<RaceReport> reports = new ArrayList<>();
        for (AnalyticFunction function : functions) {
            progress.accept("race " + function.about().name());
            reports.add(new RaceReport(RaceResult.tuned(Race.on(function, GRADIENTS), lanes), List.of()));
        }
        return reports;
    }

    private Page index() {
        Page page = Page.of(
                "Descent",
                "Learn gradient-descent optimizers by writing them: one lesson for each exercise, races to watch, and the question which one to take.");
        Map<String, String> chapters = new LinkedHashMap<>();
        for (Exercise exercise : exercises) {
            chapters.merge(exercise.chapter(), item(Lesson.of(exercise)), (above, item) -> above + "\n" + item);
        }
        for (Map.Entry<String, String> chapter : chapters.entrySet()) {
            page = page.with(Section.of(chapter.getKey(), new Prose(chapter.getValue())));
        }
        return page.with(Section.of("And then", new Prose("""
                %s
                - **[Races](races/index.html)**: ten rules on %d functions, to play, pause and turn.
                """.formatted(
                        item(Lesson.choice()), Functions.all().size()))));
    }

    private static String item(Lesson lesson) {
        return "- **[%s](lessons/%s)**: %s"
                .formatted(lesson.title(), lesson.fileName(), lesson.text().summary());
    }
}
