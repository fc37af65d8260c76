package descent.report;

import java.util.List;

/** What a section of a page is made of. */
public sealed interface Block permits Cards, Drawing, Fold, Markup, Paragraph, Plot, Prose, Table {
    /** The names of the lanes that it shows, which the page gives their inks. */
    default List<String> lanes() {
        return List.of();
    }
}
