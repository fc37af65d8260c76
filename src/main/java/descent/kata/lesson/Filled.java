package descent.kata.lesson;

import com.samskivert.mustache.Mustache;
import descent.kata.lesson.show.Shown;
import descent.report.Block;
import descent.report.Prose;
import descent.report.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts pictures and figures where the text calls for them.
 *
 * @param shown what there is to put
 */
record Filled(Shown shown) implements Filling {
    static final Pattern PICTURE = Pattern.compile("(?m)^!\\[]\\((\\w+)\\)$");

    @Override
    public Section section(LessonText.Part part) {
        List<Block> blocks = new ArrayList<>();
        String markdown = figures(part.markdown());
        Matcher matcher = PICTURE.matcher(markdown);
        int from = 0;
        while (matcher.find()) {
            prose(blocks, markdown.substring(from, matcher.start()));
            blocks.add(picture(matcher.group(1)));
            from = matcher.end();
        }
        prose(blocks, markdown.substring(from));
        return new Section(part.heading(), blocks);
    }

    private static void prose(List<Block> blocks, String markdown) {
        if (!markdown.isBlank()) {
            blocks.add(new Prose(markdown.strip()));
        }
    }

    private Block picture(String name) {
        Block picture = shown.pictures().get(name);
        if (picture == null) {
            throw new IllegalStateException("the text calls for a picture \"%s\"; there are %s"
                    .formatted(name, shown.pictures().keySet()));
        }
        return picture;
    }

    /** @throws com.samskivert.mustache.MustacheException if the text calls for a figure that is not there */
    private String figures(String markdown) {
        return Mustache.compiler().escapeHTML(false).compile(markdown).execute(shown.figures());
    }
}
