package descent.experiment.race;

import descent.report.Cards;
import descent.report.Library;
import descent.report.Link;
import descent.report.Page;
import descent.report.Section;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Several races side by side: a page of pictures, each of which leads to its race's folder. The pages share one copy of
 * the plotting library, which lies beside the gallery's page.
 *
 * @param title the gallery's title
 * @param summary what it shows
 */
public record RaceGallery(String title, String summary) {
    /**
     * Writes the gallery and every race.
     *
     * @return the files written, the gallery's page first
     */
    public List<Path> writeTo(Path folder, List<RaceReport> races) {
        Path library = folder.resolve("plotly.js");
        Library.write(library);
        List<Path> files = new ArrayList<>(writeTo(folder, races, "plotly.js", List.of()));
        files.add(1, library);
        return files;
    }

    /**
     * Writes the gallery and every race as a part of something larger.
     *
     * @param library where the plotting library lies, relative to the gallery's page
     * @param links to what the gallery is a part of
     * @return the files written, the gallery's page first
     */
    public List<Path> writeTo(Path folder, List<RaceReport> races, String library, List<Link> links) {
        List<Path> files = new ArrayList<>(List.of(folder.resolve("index.html")));
        List<Cards.Card> cards = races.stream().map(RaceGallery::card).toList();
        Page.of(title, summary)
                .with(Section.of("Races", new Cards(cards)))
                .linking(links)
                .write(files.get(0));
        List<Link> back = List.of(new Link(title, "../index.html"));
        for (RaceReport race : races) {
            files.addAll(race.writeTo(folder.resolve(race.name()), Library.shared("../" + library), back));
        }
        return files;
    }

    private static Cards.Card card(RaceReport race) {
        return new Cards.Card(
                race.name(),
                race.result().race().function().about().lesson(),
                race.name() + "/index.html",
                race.name() + "/race.png");
    }
}
