package descent.cli;

import descent.Rules;
import descent.kata.lesson.Lesson;
import descent.report.Page;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Lessons as pages on disk.
 *
 * @param folder where they go
 * @param rules whose rules draw the pictures
 * @param notes is told why there are none
 */
record LessonPages(Path folder, Rules rules, Consumer<String> notes) {
    /** Writes a lesson; without rules to run there is still the text. */
    Path write(Lesson lesson) {
        Path file = folder.resolve(lesson.fileName());
        page(lesson).write(file);
        return file;
    }

    private Page page(Lesson lesson) {
        boolean mine = !rules.equals(Rules.SOLUTIONS);
        if (!mine && !Reference.isHere()) {
            return plain(lesson, "the pictures need solutions/ or --mine");
        }
        try {
            return lesson.drawnBy(rules);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            if (!mine) {
                throw e;
            }
            return plain(lesson, "your own rules cannot draw the pictures yet: " + e.getMessage());
        }
    }

    private Page plain(Lesson lesson, String why) {
        notes.accept(why);
        return lesson.withoutPictures("There is a picture here where there are rules to draw it: " + why + ".");
    }
}
