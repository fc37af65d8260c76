package descent.kata.lesson.show;

import descent.report.Fold;
import descent.report.Markup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A question with a number for an answer, that the page checks as somebody types, and where the answer comes from, in a
 * fold. Both work without a script.
 *
 * @param symbol what is asked for
 * @param answer the exact one, positive
 */
record Question(String symbol, double answer) {
    /** A slider, or an eye, is not more exact. */
    private static final double TOLERANCE = 0.02;

    private static final String FORM = """
        <div class="question">
        <label for="answer">%1$s =</label> <input id="answer" type="number" step="any" min="%2$s" max="%3$s" placeholder=" ">
        <span class="right">Right: %1$s = %4$s.</span>
        <span class="wrong">Not within %5$d %% of it. Turn the slider above, or in <code>studio</code>, or open the fold below.</span>
        </div>
        """;

    /** Where one answers. */
    Markup form() {
        return new Markup(FORM.formatted(
                symbol,
                exact(answer * (1 - TOLERANCE)),
                exact(answer * (1 + TOLERANCE)),
                Words.figure(answer),
                Math.round(100 * TOLERANCE)));
    }

    private static String exact(double bound) {
        return String.format(Locale.ROOT, "%.6f", bound);
    }

    /** The file beside this class that derives what a lesson states. @param rule the lesson's name */
    static Fold derivation(String rule) {
        try (InputStream in = Question.class.getResourceAsStream(rule + ".html")) {
            return Fold.of("Where that comes from", new Markup(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the derivation of " + rule, e);
        }
    }
}
