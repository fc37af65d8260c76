package descent.experiment.race;

import descent.data.AtomicFile;
import descent.report.Picture;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * A race's pictures for slides: a still of its end and an animated GIF.
 *
 * @param picture what they show
 * @param steps the number of steps of the longest lane
 */
record RacePictures(RacePicture picture, int steps) {
    private static final int FRAMES = 60;
    private static final int DELAY = 10;
    private static final int LAST_DELAY = 300;

    /** The end of the race. */
    Picture still() {
        return new Picture(RacePicture.WIDTH, RacePicture.HEIGHT, graphics -> {
            picture.paintGround(graphics, Picture.SHARPNESS);
            picture.paintLanes(graphics, steps);
        });
    }

    /** Writes the whole race as an animated GIF. */
    void writeGif(Path file) {
        BufferedImage ground = new Picture(
                        RacePicture.WIDTH, RacePicture.HEIGHT, graphics -> picture.paintGround(graphics, 1))
                .image(1);
        GifColors colors = new GifColors();
        byte[] indices = new byte[RacePicture.WIDTH * RacePicture.HEIGHT];
        int[] shown = moments();
        AtomicFile.write(
                file,
                out -> Animation.write(
                        IntStream.of(shown)
                                .mapToObj(step -> new Animation.Frame(
                                        colors.changed(at(step, ground), indices), step == steps ? LAST_DELAY : DELAY))
                                .iterator(),
                        out));
    }

    /** The steps that have a frame: each of the first ones, which are the longest, then ever fewer. */
    private int[] moments() {
        return IntStream.rangeClosed(0, FRAMES)
                .map(i -> Math.max(Math.min(i, steps), (int) Math.round(steps * Math.pow(i / (double) FRAMES, 2))))
                .distinct()
                .toArray();
    }

    private BufferedImage at(int step, BufferedImage ground) {
        BufferedImage image = new BufferedImage(ground.getWidth(), ground.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.drawImage(ground, 0, 0, null);
        picture.paintLanes(graphics, step);
        graphics.dispose();
        return image;
    }
}
