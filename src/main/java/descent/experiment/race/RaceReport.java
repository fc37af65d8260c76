package descent.experiment.race;

import descent.report.Library;
import descent.report.Link;
import descent.report.Page;
import descent.report.Plot;
import descent.report.Section;
import descent.report.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a race leaves in its folder: the page, {@code index.html}, and for slides the view from above, as a still ({@code
 * race.png}, {@code race.svg}) and as an animation ({@code race.gif}).
 *
 * @param result the race
 * @param remarks what to say about it, above its plots
 * @param marks what the page says in red of lanes, by their names
 * @param more what the page has at its end
 */
public record RaceReport(RaceResult result, List<String> remarks, Map<String, String> marks, List<Section> more) {
    private static final int RESOLUTION = 141;

    public RaceReport {
        remarks = List.copyOf(remarks);
        marks = Map.copyOf(marks);
        more = List.copyOf(more);
    }

    /** The race alone. */
    public RaceReport(RaceResult result, List<String> remarks) {
        this(result, remarks, Map.of(), List.of());
    }

    /** This, with something said in red of some lanes, by their names. */
    public RaceReport marking(Map<String, String> lanes) {
        return new RaceReport(result, remarks, lanes, more);
    }

    /** This, with a section at the end of its page. */
    public RaceReport with(Section section) {
        return new RaceReport(
                result,
                remarks,
                marks,
                Stream.concat(more.stream(), Stream.of(section)).toList());
    }

    /** The function's name. */
    public String name() {
        return result.race().function().about().name();
    }

    /** The table for the terminal. */
    public String text() {
        String said = remarks.stream()
                .map(remark -> remark.replaceAll("(.{1,%d})(\\s+|$)".formatted(Table.TERMINAL_WIDTH - 1), "$1\n"))
                .collect(Collectors.joining());
        return table().text() + said;
    }

    /** Where every rule ended, and where its learning rate is from. */
    Table table() {
        return RaceTables.results(result).note(RaceTables.origin(result));
    }

    /**
     * Writes everything; the page needs no other file.
     *
     * @return the files written
     */
    public List<Path> writeTo(Path folder) {
        return writeTo(folder, Library.inline(), List.of());
    }

    /** Writes everything; the page has Plotly from {@code library}, and links. */
    List<Path> writeTo(Path folder, Library library, List<Link> links) {
        Ground ground = ground();
        List<Path> files = Stream.of("index.html", "race.png", "race.svg", "race.gif")
                .map(folder::resolve)
                .toList();
        RacePictures pictures = new RacePictures(new RacePicture(result, ground), result.steps());
        List<Runnable> work = List.of(
                () -> page(ground).using(library).linking(links).write(files.get(0)),
                () -> pictures.still().writePng(files.get(1)),
                () -> pictures.still().writeSvg(files.get(2)),
                () -> pictures.writeGif(files.get(3)));
        work.parallelStream().forEach(Runnable::run);
        return files;
    }

    private Page page(Ground ground) {
        Page page = RacePage.of(result, ground, remarks).marking(marks);
        for (Section section : more) {
            page = page.with(section);
        }
        return page;
    }

    /** The view from above, or the curve, and the values against the step: what a page that explains a rule shows. */
    public List<Plot> plots() {
        Ground ground = ground();
        Plot way = ground instanceof ContourGround contours
                ? new ContourPlot(result, contours)
                : new CurvePlot(result, (CurveGround) ground);
        return List.of(way, new ValuePlot(result));
    }

    private Ground ground() {
        return result.race().function().dimension() == 1
                ? new CurveGround(result.race().function())
                : Inset.ground(result, RESOLUTION);
    }
}
