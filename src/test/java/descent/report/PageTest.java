package descent.report;

import static descent.report.MadeUp.evaluation;
import static descent.report.MadeUp.lane;
import static descent.report.MadeUp.results;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import descent.train.Results;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
    private static final Results HOSTILE = results(lane(MadeUp.HOSTILE, 0, evaluation(1, 1, 1, 0.5)));

    @Test
    void asksForNothingFromOutside() {
        String html = withoutLibrary(page(MadeUp.mnist(1)));
        assertThat(html)
                .doesNotContainPattern("(?i)\\s(src|href|srcset|action)\\s*=")
                .doesNotContainPattern("(?i)https?://|@import|url\\(|<link|<iframe")
                .contains("default-src 'none'");
    }

    @Test
    void staysBelowSixMegabytes() {
        assertThat(page(MadeUp.mnist(5)).html().length()).isLessThan(6_000_000);
    }

    @Test
    void letsNoNameBreakOut() {
        String html = withoutLibrary(page(HOSTILE).with(Section.of(MadeUp.HOSTILE, new Paragraph(MadeUp.HOSTILE))));
        assertThat(html).doesNotContain("<img").contains("&lt;img src");
        assertThat(count("<script", html)).isEqualTo(count("</script>", html));
        // Two for each plot, the inks, the library (emptied above) and the page's own.
        assertThat(count("<script", html)).isEqualTo(3 + 1 + 1 + 1);
    }

    @Test
    void handsNamesToPlotlyAsTheyAreAndAsPlainText() {
        Matcher json = Pattern.compile("id=\"plot-1-json\">(.*?)</script>")
                .matcher(page(HOSTILE).html());
        assertThat(json.find()).isTrue();
        JsonObject trace = JsonParser.parseString(json.group(1))
                .getAsJsonObject()
                .getAsJsonArray("data")
                .get(0)
                .getAsJsonObject();
        assertThat(trace.getAsJsonObject("meta").get("lane").getAsString()).isEqualTo(MadeUp.HOSTILE);
        assertThat(trace.get("name").getAsString()).doesNotContain("<");
    }

    @Test
    void showsCurvesTablesHyperparametersAndEnvironment() {
        String html = Report.ofTraining("t", "s", MadeUp.mnist(1), MadeUp.published())
                .page(MadeUp.ENVIRONMENT)
                .using(Library.shared("plotly.js"))
                .html();
        assertThat(html)
                .contains("MNIST, test accuracy", "MNIST, test loss", "MNIST, batch loss")
                .contains("diverged at iteration 1,500", "97.08\u00b10.04", "notebook")
                .contains("learningRate 0.1, momentum 0.9", "velocity 79,510", "1.0.0-M2.1", "SHA-256");
    }

    @Test
    void carriesTheLibraryWhole() throws IOException {
        Matcher packed = Pattern.compile("packedPlotly = '([^']+)'")
                .matcher(Library.inline().script());
        assertThat(packed.find()).isTrue();
        byte[] zipped = Base64.getDecoder().decode(packed.group(1));
        String folder = "/META-INF/resources/webjars/plotly.js-dist/" + Library.version() + "/";
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(zipped));
                InputStream original = PageTest.class.getResourceAsStream(folder + "plotly.js")) {
            assertThat(unpacked).hasSameContentAs(original);
        }
        assertThat(Library.inline().script()).contains("Permission is hereby granted");
    }

    @Test
    void sharesOneCopyOfTheLibrary(@TempDir Path folder) throws IOException {
        Library.write(folder.resolve("plotly.js"));
        page(MadeUp.mnist(1)).using(Library.shared("plotly.js")).write(folder.resolve("index.html"));
        assertThat(Files.size(folder.resolve("plotly.js"))).isGreaterThan(2_000_000);
        assertThat(Files.size(folder.resolve("index.html"))).isLessThan(200_000);
        assertThat(folder.resolve("index.html")).content().contains("<script src=\"plotly.js\"></script>");
    }

    @Test
    void drawsALaneInTheSameInkInLegendTableAndPlot() {
        Results results = results(lane("Adam", 0, evaluation(1, 1, 1, 0.5)));
        String html = page(results).using(Library.shared("plotly.js")).html();
        String blue = Palette.of(List.of("Adam")).ink("Adam").hue().light();
        // Once for the plots, once in the legend, once in each of the three tables of figures and in that of rules.
        assertThat(count(blue, html)).isGreaterThanOrEqualTo(6);
        assertThat(html).contains("\"Adam\":{\"light\":\"" + blue + "\"");
    }

    /** Lines get a marker here and there; of points that would show but some. */
    @Test
    void showsEveryPointOfAScatter() {
        Figure figure = new Figure(
                "t",
                Axis.linear("x"),
                Axis.linear("y"),
                List.of(Series.points("Adam", List.of(1.0, 2.0), List.of(3.0, 4.0))));
        JsonObject trace = figure.plotly().getAsJsonArray("data").get(0).getAsJsonObject();
        assertThat(trace.getAsJsonObject("marker").get("maxdisplayed").getAsInt())
                .isZero(); // which means all
    }

    @Test
    void saysInRedWhatIsToBeSaidOfALane() {
        Results results = results(lane("Adam", 0, evaluation(1, 1, 1, 0.5)));
        String html = page(results)
                .using(Library.shared("plotly.js"))
                .marking(Map.of("Adam", "not <right>"))
                .html();
        // In the legend, in the answer's table, in three tables of figures and in that of rules.
        assertThat(count("<small class=\"bad\">not &lt;right&gt;</small>", html))
                .isEqualTo(6);
    }

    @Test
    void leavesNoRowHalfEmpty() {
        Figure figure = Figure.of("t", Axis.linear("x"), Axis.linear("y"));
        Paragraph words = new Paragraph("words");
        Section section = new Section(
                "s",
                List.of(
                        named("alone", figure),
                        words,
                        named("left", figure),
                        named("right", figure),
                        words,
                        named("first of three", figure),
                        named("second", figure),
                        named("third", figure)));
        String html = Page.of("t", "s")
                .with(section)
                .using(Library.shared("plotly.js"))
                .html();
        assertThat(Pattern.compile("<figure class=\"wide\">\\s*<figcaption>([^<]*)<")
                        .matcher(html)
                        .results()
                        .map(found -> found.group(1)))
                .containsExactly("alone", "first of three");
    }

    private static Figure named(String title, Figure figure) {
        return new Figure(title, figure.x(), figure.y(), figure.series());
    }

    private static Page page(Results results) {
        return Report.ofTraining("t", "s", results, List.of()).page(MadeUp.ENVIRONMENT);
    }

    /** The library's own text is base64, in which anything may seem to occur. */
    private static String withoutLibrary(Page page) {
        return page.html().replace(page.library().script(), "<script></script>");
    }

    private static int count(String part, String text) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }
}
