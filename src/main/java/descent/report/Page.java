package descent.report;

import descent.data.AtomicFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One page of HTML that opens from disk and asks for nothing from the network: a title, a summary, and sections of text,
 * tables and plots, in light and dark, on a desk and on a phone.
 *
 * @param title plain text, as all texts of a page are
 * @param summary one paragraph below the title
 * @param library where the page has Plotly from
 * @param sections from top to bottom
 * @param links to its neighbours
 * @param marks what legends and tables say in red of lanes, by their names
 */
public record Page(
        String title,
        String summary,
        Library library,
        List<Section> sections,
        List<Link> links,
        Map<String, String> marks) {
    public Page {
        sections = List.copyOf(sections);
        links = List.copyOf(links);
        marks = Map.copyOf(marks);
    }

    /** A page without sections yet, that needs no other file. */
    public static Page of(String title, String summary) {
        return new Page(title, summary, Library.inline(), List.of(), List.of(), Map.of());
    }

    /** This page with one more section at its end. */
    public Page with(Section section) {
        List<Section> more = new ArrayList<>(sections);
        more.add(section);
        return new Page(title, summary, library, more, links, marks);
    }

    /** This page with one more section before that of a heading, or at its end if there is none. */
    public Page with(Section section, String before) {
        List<Section> more = new ArrayList<>(sections);
        int at = more.stream().map(Section::heading).toList().indexOf(before);
        more.add(at < 0 ? more.size() : at, section);
        return new Page(title, summary, library, more, links, marks);
    }

    /** This page with Plotly from elsewhere. */
    public Page using(Library other) {
        return new Page(title, summary, other, sections, links, marks);
    }

    /** This page with these links above its title. */
    public Page linking(List<Link> others) {
        return new Page(title, summary, library, sections, others, marks);
    }

    /** This page with something said in red of some lanes, by their names. */
    public Page marking(Map<String, String> lanes) {
        return new Page(title, summary, library, sections, links, lanes);
    }

    /** Whether anything on it needs Plotly. */
    boolean plots() {
        return sections.stream().anyMatch(section -> !section.plots().isEmpty());
    }

    /** The page's text. */
    public String html() {
        return PageTemplate.fill(this);
    }

    /** Writes the page; see {@link AtomicFile}. */
    public void write(Path file) {
        AtomicFile.write(file, html());
    }
}
