package descent.kata.lesson;

import descent.Rules;
import descent.kata.Exercise;
import descent.kata.LessonFile;
import descent.kata.lesson.show.Show;
import descent.report.Page;
import descent.report.Prose;
import descent.report.Section;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A lesson: its text, and what the rules did when the page was made. Every figure and picture on the page comes from that
 * run.
 *
 * @param name what the command line calls it: an exercise's number and name, or that of its file
 * @param text what is written
 * @param show what is run
 * @param exercise what it prepares for; empty for those that look at all rules
 */
public record Lesson(String name, LessonText text, Show show, Optional<Exercise> exercise) {
    /** The lesson of an exercise. */
    public static Lesson of(Exercise exercise) {
        String name = exercise.id() + "-" + exercise.name();
        return new Lesson(
                name.toLowerCase(Locale.ROOT),
                LessonText.of(LessonFile.named(exercise.name())),
                Show.of(exercise),
                Optional.of(exercise));
    }

    /** Those that belong to no exercise. */
    public static List<Lesson> others() {
        return LessonFile.others().stream()
                .map(file -> new Lesson(file.name(), LessonText.of(file), Show.named(file.name()), Optional.empty()))
                .toList();
    }

    /** The lessons of exercises, in their order; those without come last. */
    public static List<Lesson> of(List<Exercise> exercises) {
        return Stream.concat(exercises.stream().map(Lesson::of), others().stream())
                .toList();
    }

    /** The lesson of an exercise's number or name, or one without by its own. */
    public static Optional<Lesson> find(String wanted) {
        return others().stream()
                .filter(lesson -> lesson.name().equalsIgnoreCase(wanted))
                .findFirst()
                .or(() -> Exercise.find(wanted).map(Lesson::of));
    }

    /** Its file: what it builds on, among others. */
    LessonFile file() {
        return LessonFile.named(exercise.map(Exercise::name).orElse(name));
    }

    /** The name of its page, for example {@code 04-momentum.html}. */
    public String fileName() {
        return name + ".html";
    }

    /** Its heading, for example "04 Momentum". */
    public String title() {
        return exercise.map(own -> own.id() + " ").orElse("") + text.title();
    }

    /**
     * The page with the pictures that these rules draw.
     *
     * @throws RuntimeException if a rule that the pictures need is not there, is an untouched exercise, or fails; its
     *     message says so
     */
    public Page drawnBy(Rules rules) {
        return page(new Filled(show.with(rules)));
    }

    /**
     * The page without pictures.
     *
     * @param why what to say in their place
     */
    public Page withoutPictures(String why) {
        return page(new Unfilled(why));
    }

    /** Its name. */
    @Override
    public String toString() {
        return name;
    }

    private Page page(Filling filling) {
        Page page = Page.of(title(), text.summary());
        for (LessonText.Part part : text.parts()) {
            page = page.with(filling.section(part));
        }
        return exercise.map(Lesson::write).map(page::with).orElse(page);
    }

    private static Section write(Exercise exercise) {
        String markdown = """
                Open `%s`. Its comment has the rule again, the steps, and what to know of ND4J or Java. Then

                ```
                mvn -q test -Dexercise=%s
                ```

                says whether it is right and, if it is not, which property failed. Stuck? `hint %s` gives one hint at a time.
                """.formatted(exercise.file(), exercise.id(), exercise.id());
        return Section.of("Now write it", new Prose(markdown));
    }
}
