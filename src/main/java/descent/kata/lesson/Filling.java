package descent.kata.lesson;

import descent.report.Section;

/** Makes a section of a page from a part of a lesson's text. */
interface Filling {
    Section section(LessonText.Part part);
}
