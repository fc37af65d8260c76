package descent.kata.lesson;

import descent.report.Paragraph;
import descent.report.Prose;
import descent.report.Section;

/**
 * Leaves out what only a run can say.
 *
 * @param why what stands in its place
 */
record Unfilled(String why) implements Filling {
    @Override
    public Section section(LessonText.Part part) {
        boolean computed = part.markdown().contains("{{")
                || Filled.PICTURE.matcher(part.markdown()).find();
        return Section.of(part.heading(), computed ? new Paragraph(why) : new Prose(part.markdown()));
    }
}
