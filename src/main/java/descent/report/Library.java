package descent.report;

import descent.data.AtomicFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/**
 * Where a page has its plotting library, Plotly, from: inside it, so that one file is all there is, or from a file beside
 * it, so that many pages share one copy.
 *
 * <p>Either way the library travels compressed, as the page unpacks it: 2.6 MB in place of 11 MB.
 */
public final class Library {
    private static final String VERSION =
            Environment.version("/META-INF/maven/org.webjars.npm/plotly.js-dist/pom.properties");
    private static final String FOLDER = "/META-INF/resources/webjars/plotly.js-dist/" + VERSION + "/";

    private final String scriptStart;

    private Library(String scriptStart) {
        this.scriptStart = scriptStart;
    }

    /** Inside the page. */
    public static Library inline() {
        return new Library("<script>" + Packed.SCRIPT);
    }

    /**
     * In a file that pages share; {@link #write} makes it.
     *
     * @param path relative to the page: "plotly.js", "../plotly.js"
     */
    public static Library shared(String path) {
        return new Library("<script src=\"" + path + "\">");
    }

    /** Writes the file that pages share. */
    public static void write(Path file) {
        AtomicFile.write(file, Packed.SCRIPT);
    }

    /** Plotly's version. */
    static String version() {
        return VERSION;
    }

    /** The element that brings the library into a page. */
    String script() {
        return scriptStart + "</script>";
    }

    /** Packed once, when the first page needs it. */
    private static final class Packed {
        static final String SCRIPT = "/*\n%s*/\nglobalThis.packedPlotly = '%s';\n".formatted(text("LICENSE"), packed());

        private static String packed() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
                zip.write(resource("plotly.js"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Base64.getEncoder().encodeToString(bytes.toByteArray());
        }

        private static String text(String name) {
            return new String(resource(name), StandardCharsets.UTF_8);
        }

        private static byte[] resource(String name) {
            try (InputStream in = Library.class.getResourceAsStream(FOLDER + name)) {
                if (in == null) {
                    throw new IllegalStateException(
                            FOLDER + name + " is not on the class path: add org.webjars.npm:plotly.js-dist");
                }
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + FOLDER + name, e);
            }
        }
    }
}
