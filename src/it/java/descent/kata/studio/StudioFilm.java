package descent.kata.studio;

import descent.browser.Browser;
import descent.browser.Tab;
import descent.data.AtomicFile;
import descent.experiment.race.Animation;
import descent.kata.Exercise;
import descent.kata.check.Project;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Films the studio for the README: somebody drags η of a half-written Momentum, makes a known mistake, mends it, and drags γ.
 *
 * <pre>
 * mvn -q -Psolutions test-compile exec:java -Dexec.mainClass=descent.kata.studio.StudioFilm -Dexec.args=.github/studio.gif
 * </pre>
 */
public final class StudioFilm {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final int COLORS = 255;
    private static final String LABEL = "document.getElementById('plane').getAttribute('aria-label')";
    private static final String STATUS = "document.getElementById('status').textContent";
    private static final Exercise MOMENTUM = Exercise.find("Momentum").orElseThrow();

    private final List<BufferedImage> pictures = new ArrayList<>();
    private final List<Integer> delays = new ArrayList<>();
    private final Path folder;
    private final Tab tab;

    private StudioFilm(Path folder, Tab tab) {
        this.folder = folder;
        this.tab = tab;
    }

    /** @param arguments where to write */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("studio-film");
        for (Exercise exercise : Exercise.all()) {
            Files.createDirectories(folder.resolve(exercise.file()).getParent());
            Files.copy(Path.of(exercise.file()), folder.resolve(exercise.file()));
        }
        String right = Files.readString(Path.of("solutions/descent/solutions/Momentum.java"))
                .replace("descent.solutions", "descent.exercises");
        String half = right.replaceFirst("velocity\\.muli[^;]*;", "")
                .replace("theta.subi(velocity)", "theta.subi(gradient.at(theta).muli(learningRate))");
        String wrong = right.replace(".muli(learningRate)", ".muli((1 - momentum) * learningRate)");
        AtomicFile.write(folder.resolve(MOMENTUM.file()), half);
        try (Studio studio = new Studio(new Project(folder), MOMENTUM);
                Browser browser = Browser.start()) {
            StudioFilm film = new StudioFilm(folder, browser.tab());
            film.tab.size(WIDTH, HEIGHT, "light");
            film.tab.open(URI.create(studio.address() + "#e=04&f=VALLEY&n=100"), LABEL + "?.includes('Yours')");
            film.act(half, wrong, right);
            film.write(Path.of(arguments[0]));
        }
        System.exit(0);
    }

    private void act(String half, String wrong, String right) throws IOException {
        tab.await(STATUS + " === '✗ not right yet'");
        AtomicFile.write(folder.resolve(MOMENTUM.file()), half + '\n'); // the first check waited for its process, too
        tab.await("/checked in \\d{1,3} ms/.test(document.getElementById('took').textContent)");
        frame(200);
        turn("dial-0", 16, 14);
        frame(120);
        save(wrong, "!document.getElementById('mistake-key').hidden");
        frame(350);
        save(right, STATUS + " === '✓ right'");
        frame(200);
        turn("dial-1", 10, 12);
        frame(350);
    }

    private void save(String text, String until) {
        String before = tab.evaluate(LABEL).getAsString();
        AtomicFile.write(folder.resolve(MOMENTUM.file()), text);
        tab.await(LABEL + " !== '" + before + "'");
        tab.await("document.getElementById('took').textContent.startsWith('checked') && " + until);
    }

    /** As somebody who drags: there, and half the way back. */
    private void turn(String dial, int by, int frames) throws IOException {
        for (int i = 1; i <= frames; i++) {
            int move = i <= 2 * frames / 3 ? by : -by;
            tab.evaluate("""
                    (async () => {
                      const before = Number(document.body.dataset.drawn);
                      const slider = document.getElementById('%s');
                      slider.value = Number(slider.value) + %d;
                      slider.dispatchEvent(new Event('input'));
                      while (Number(document.body.dataset.drawn) <= before) {
                        await new Promise(requestAnimationFrame);
                      }
                    })()""".formatted(dial, move));
            frame(14);
        }
    }

    private void frame(int delay) throws IOException {
        Path file = folder.resolve("frame.png");
        tab.screenshot(file);
        pictures.add(ImageIO.read(file.toFile()));
        delays.add(delay);
    }

    private void write(Path file) {
        IndexColorModel colors = palette();
        Map<Integer, Byte> nearest = new HashMap<>();
        List<Animation.Frame> frames = new ArrayList<>();
        for (int i = 0; i < pictures.size(); i++) {
            frames.add(new Animation.Frame(indexed(i, colors, nearest), delays.get(i)));
        }
        AtomicFile.write(file, out -> Animation.write(frames.iterator(), out));
    }

    /** The colours that occur most, and before them one that lets the earlier frame shine through. */
    private IndexColorModel palette() {
        Map<Integer, Integer> counts = new HashMap<>();
        for (BufferedImage picture : pictures) {
            for (int rgb : rgb(picture)) {
                counts.merge(rgb, 1, Integer::sum);
            }
        }
        int[] most = counts.entrySet().stream()
                .sorted((a, b) -> b.getValue() - a.getValue())
                .limit(COLORS)
                .mapToInt(Map.Entry::getKey)
                .toArray();
        int[] all = new int[most.length + 1];
        System.arraycopy(most, 0, all, 1, most.length);
        return new IndexColorModel(8, all.length, all, 0, false, 0, 0);
    }

    private BufferedImage indexed(int frame, IndexColorModel colors, Map<Integer, Byte> nearest) {
        int[] now = rgb(pictures.get(frame));
        int[] before = frame == 0 ? new int[now.length] : rgb(pictures.get(frame - 1));
        BufferedImage indexed = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_INDEXED, colors);
        byte[] pixels = ((DataBufferByte) indexed.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < now.length; i++) {
            pixels[i] =
                    frame > 0 && now[i] == before[i] ? 0 : nearest.computeIfAbsent(now[i], rgb -> nearest(rgb, colors));
        }
        return indexed;
    }

    private static byte nearest(int rgb, IndexColorModel colors) {
        int best = 1;
        for (int i = 2; i < colors.getMapSize(); i++) {
            if (distance(rgb, colors.getRGB(i)) < distance(rgb, colors.getRGB(best))) {
                best = i;
            }
        }
        return (byte) best;
    }

    private static int distance(int a, int b) {
        int sum = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            int difference = (a >> shift & 255) - (b >> shift & 255);
            sum += difference * difference;
        }
        return sum;
    }

    private static int[] rgb(BufferedImage picture) {
        return picture.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
    }
}
