package descent.kata.lesson;

import descent.NotStarted;
import descent.Rules;
import descent.kata.Exercise;
import descent.kata.lesson.show.Show;
import descent.kata.lesson.show.Shown;
import descent.report.Page;
import descent.report.Prose;
import descent.report.Section;
import java.util.Locale;

/**
 * The lesson of an exercise: its text, and what the rule did when the page was made. Every figure and picture on the page
 * comes from that run.
 *
 * @param exercise what it is about
 */
public record Lesson(Exercise exercise) {
    /** The name of its page, for example {@code 04-momentum.html}. */
    public String fileName() {
        return exercise.id() + "-" + exercise.name().toLowerCase(Locale.ROOT) + ".html";
    }

    /** Its heading, for example "04 Momentum: the heavy ball". */
    public String title() {
        return exercise.id() + " " + text().title();
    }

    /** Its paragraph below the heading. */
    public String summary() {
        return text().summary();
    }

    /**
     * The page with the pictures that these rules draw.
     *
     * @throws IllegalArgumentException if a rule that the pictures need is not there
     * @throws NotStarted if it is an untouched exercise
     */
    public Page drawnBy(Rules rules) {
        return page(new Filled(Show.of(exercise).with(rules)));
    }

    /**
     * The page without pictures.
     *
     * @param why what to say in their place
     */
    public Page withoutPictures(String why) {
        return page(new Unfilled(why));
    }

    private Page page(Filling filling) {
        Page page = Page.of(title(), summary());
        for (LessonText.Part part : text().parts()) {
            page = page.with(filling.section(part));
        }
        return page.with(next());
    }

    private LessonText text() {
        return LessonText.named(exercise.id() + "-" + exercise.name());
    }

    private Section next() {
        String markdown = """
                Open `%s`. Its comment has the rule again, the steps and what ND4J has in store. Then

                ```
                mvn -q test -Dexercise=%s
                ```

                says whether it is right and, if it is not, which property failed. Stuck? `hint %s` gives one hint at a time.
                """.formatted(exercise.file(), exercise.id(), exercise.id());
        return Section.of("Now write it", new Prose(markdown));
    }
}
