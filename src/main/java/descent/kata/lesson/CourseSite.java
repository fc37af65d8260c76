package descent.kata.lesson;

import descent.Rules;
import descent.experiment.race.RaceGallery;
import descent.experiment.race.RaceReport;
import descent.experiment.race.RaceResult;
import descent.experiment.reference.ReferenceResults;
import descent.function.AnalyticFunction;
import descent.function.Contestant;
import descent.function.Functions;
import descent.function.Race;
import descent.kata.Exercise;
import descent.kata.LessonFile;
import descent.kata.OracleBook;
import descent.kata.studio.OracleScript;
import descent.kata.studio.StillStudio;
import descent.report.Drawing;
import descent.report.Library;
import descent.report.Link;
import descent.report.Page;
import descent.report.Prose;
import descent.report.Section;
import descent.trial.Surface;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The lessons and the races as static files, for a course's own page: an index, one copy of the plotting library, and
 * nothing that asks the network.
 *
 * <pre>
 * index.html
 * plotly.js
 * studio.html
 * lessons/04-momentum.html …
 * lessons/which-optimizer.html …
 * results.html
 * races/index.html
 * races/beale/index.html …
 * </pre>
 *
 * @param rules whose rules run; without any, lessons have no pictures, and there are no races
 * @param exercises whose lessons it has, in their order
 * @param progress is told what is being made
 */
public record CourseSite(Optional<Rules> rules, List<Exercise> exercises, Consumer<String> progress) {
    private static final String LIBRARY = "plotly.js";
    private static final String STUDIO = "studio.html";
    private static final String RESULTS = "results.html";
    private static final int GRADIENTS = 200;

    /** The rule that a race's sliders turn at first. */
    private static final String SLID = "Adam";

    /** The races on functions that the studio has, too. */
    private static final Map<String, Surface> SURFACES =
            Map.of("beale", Surface.BEALE, "rosenbrock", Surface.ROSENBROCK);

    private static final String PICTURELESS =
            "There is a picture here where there are rules to draw it: the pictures need solutions/.";
    private static final String FRONT = """
            Training a network means going down a landscape that nobody can see, by the slope under one's feet. Every rule
            here is one idea how to do that. Begin anywhere on the left; a line leads to what builds on a rule.
            """;
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
        boolean answers = studio(folder.resolve(STUDIO));
        for (int i = 0; i < lessons.size(); i++) {
            Lesson lesson = lessons.get(i);
            progress.accept(lesson.title());
            tried(lesson, answers)
                    .using(Library.shared("../" + LIBRARY))
                    .linking(neighbours(lessons, i))
                    .write(folder.resolve("lessons").resolve(lesson.fileName()));
        }
        rules.ifPresent(lanes -> new RaceGallery(
                        "Races", "Every rule runs from the same start, at the learning rate that suits it best.")
                .writeTo(folder.resolve("races"), races(lanes, functions, answers), "../" + LIBRARY, List.of(HOME)));
        ReferenceResults.kept()
                .page()
                .linking(List.of(new Link("Descent", "index.html")))
                .write(folder.resolve(RESULTS));
        Path index = folder.resolve("index.html");
        index().write(index);
        return index;
    }

    /** Writes the page on which sliders work without a server. @return whether it can be had */
    private boolean studio(Path file) {
        Optional<OracleScript> script = OracleScript.find();
        if (script.isPresent()) {
            progress.accept("the studio");
            new StillStudio(exercises, script.get().of(exercises)).write(file);
        } else {
            progress.accept("the lessons are written without sliders: those need -Psolutions");
        }
        return script.isPresent();
    }

    /** A lesson, with sliders where there is something to draw; a question comes after what it can be tried on. */
    private Page tried(Lesson lesson, boolean answers) {
        Page page = rules.map(lesson::drawnBy).orElseGet(() -> lesson.withoutPictures(PICTURELESS));
        return lesson.exercise()
                .filter(exercise -> answers && OracleBook.load().draws(exercise))
                .map(exercise -> {
                    String setting = LessonFile.named(exercise.name()).setting();
                    Section sliders = sliders("../", exercise, setting.isEmpty() ? "" : "&" + setting);
                    return setting.isEmpty() ? page.with(sliders) : page.with(sliders, "What to see");
                })
                .orElse(page);
    }

    private static Section sliders(String home, Exercise exercise, String setting) {
        return Section.of("Try it here", new Drawing("", """
            <iframe src="%s%s#e=%s%s" title="%s, with sliders" loading="lazy"></iframe>\
            """.formatted(
                        home, STUDIO, exercise.id(), setting.replace("&", "&amp;"), exercise.name())));
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

    private List<RaceReport> races(Rules all, List<AnalyticFunction> functions, boolean answers) {
        List<Contestant> lanes = Contestant.of(List.of(), all);
        List<RaceReport> reports = new ArrayList<>();
        for (AnalyticFunction function : functions) {
            progress.accept("race " + function.about().name());
            RaceReport report = new RaceReport(RaceResult.tuned(Race.on(function, GRADIENTS), lanes), List.of());
            reports.add(answers ? slid(report, function).map(report::with).orElse(report) : report);
        }
        return reports;
    }

    /** The studio on the function of a race, if it has that: from the race's start, for as many steps. */
    private Optional<Section> slid(RaceReport report, AnalyticFunction function) {
        return exercises.stream()
                .filter(exercise -> exercise.name().equals(SLID))
                .findFirst()
                .flatMap(exercise -> Optional.ofNullable(SURFACES.get(report.name()))
                        .map(surface -> sliders(
                                "../../",
                                exercise,
                                "&f=%s&s=%s,%s&n=%d"
                                        .formatted(
                                                surface.name(), function.start()[0], function.start()[1], GRADIENTS))));
    }

    private Page index() {
        Page page = Page.of(
                "Descent",
                "Learn gradient-descent optimizers by writing them: each lesson explains a rule with pictures that the rule itself draws, and prepares for an exercise whose tests tell a right rule from every common wrong one.");
        page = page.with(Section.of("The way", new Prose(FRONT), new CourseMap(Lesson.of(exercises)).draw()));
        Map<String, String> chapters = new LinkedHashMap<>();
        for (Exercise exercise : exercises) {
            chapters.merge(exercise.chapter(), item(Lesson.of(exercise)), (above, item) -> above + "\n" + item);
        }
        for (Map.Entry<String, String> chapter : chapters.entrySet()) {
            page = page.with(Section.of(chapter.getKey(), new Prose(chapter.getValue())));
        }
        String others = Lesson.others().stream().map(CourseSite::item).collect(Collectors.joining("\n"));
        return page.with(Section.of("And then", new Prose("""
                %s
                %s
                - **[Reference results](%s)**: what the experiments find at full length, beside the published figures.
                """.formatted(
                        others,
                        rules.isPresent()
                                ? "- **[Races](races/index.html)**: ten rules on %d functions, to play, pause and turn."
                                        .formatted(Functions.all().size())
                                : "",
                        RESULTS))));
    }

    private static String item(Lesson lesson) {
        return "- **[%s](lessons/%s)**: %s"
                .formatted(lesson.title(), lesson.fileName(), lesson.text().summary());
    }
}
