package descent.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PaletteTest {
    private static final List<String> LANES =
            MadeUp.mnist(1).lanes().stream().map(history -> history.lane()).toList();

    @Test
    void tellsAllLanesOfTheMnistComparisonApart() {
        assertThat(inks(LANES)).doesNotHaveDuplicates();
    }

    @Test
    void givesARuleTheSameInkInAnyCompany() {
        Palette together = Palette.of(LANES);
        for (String lane : List.of("Momentum", "Adam", "AdamW", "RMSProp", "EpsilonHatAdam")) {
            assertThat(ink(lane)).isEqualTo(together.ink(lane));
        }
    }

    @Test
    void drawsAVariantInItsRulesHueWithAnotherLine() {
        Palette palette = Palette.of(List.of("Adam (mine)", "Adam", "Adam \u03b7 0.1", "Adam \u03b7 0.01", "AdamW"));
        Ink adam = palette.ink("Adam");
        Set<Ink> variants = List.of("Adam (mine)", "Adam \u03b7 0.1", "Adam \u03b7 0.01").stream()
                .map(palette::ink)
                .collect(Collectors.toSet());
        assertThat(variants).hasSize(3).doesNotContain(adam).allMatch(ink -> ink.hue() == adam.hue());
        assertThat(palette.ink("AdamW").hue()).isNotEqualTo(adam.hue());
    }

    @Test
    void drawsAStudentsRuleSolidAndTheReferenceBesideItDashed() {
        List<String> lanes = List.of("Adam", "Adam (mine)", "RAdam", "RAdam (mine)", "Momentum");
        Palette palette = Palette.of(lanes);
        for (String rule : List.of("Adam", "RAdam")) {
            Ink mine = palette.ink(rule + " (mine)");
            assertThat(mine)
                    .isEqualTo(
                            new Ink(ink(rule).hue(), Ink.Dash.SOLID, ink(rule).mark()));
            assertThat(palette.ink(rule)).isEqualTo(new Ink(mine.hue(), Ink.Dash.DASHED, mine.mark()));
        }
        assertThat(palette.ink("Momentum")).isEqualTo(ink("Momentum"));
        assertThat(inks(lanes)).doesNotHaveDuplicates();
    }

    @Test
    void noTwoPairsShareAHueWhileThereAreEnough() {
        List<String> lanes = LANES.stream()
                .flatMap(lane -> Stream.of(lane, lane + Palette.MINE))
                .toList();
        assertThat(inks(lanes)).doesNotHaveDuplicates();
        List<Ink.Hue> hues = LANES.stream()
                .map(lane -> Palette.of(lanes).ink(lane).hue())
                .limit(13) // all of the comparison's rules; behind them stands a variant of Momentum
                .toList();
        assertThat(hues).doesNotHaveDuplicates();
        assertThat(hues.get(5)).as("Adam keeps its own").isEqualTo(ink("Adam").hue());
    }

    @Test
    void aPairLeavesItsHueToARuleWithoutOne() {
        Palette palette = Palette.of(List.of("RAdam", "RAdam (mine)", "GradientDescent"));
        assertThat(palette.ink("GradientDescent")).isEqualTo(ink("GradientDescent"));
        assertThat(palette.ink("RAdam (mine)").hue())
                .isEqualTo(palette.ink("RAdam").hue())
                .isNotEqualTo(ink("GradientDescent").hue());
    }

    @Test
    void takesTheRuleFromWholeWords() {
        Palette palette = Palette.of(List.of("Adam, warm-up", "AdamW", "Adamantine", "Lookahead(Adam)"));
        assertThat(palette.ink("Adam, warm-up").hue()).isEqualTo(ink("Adam").hue());
        assertThat(palette.ink("Lookahead(Adam)").hue())
                .isEqualTo(ink("Lookahead").hue());
        assertThat(palette.ink("AdamW")).isEqualTo(ink("AdamW"));
    }

    @Property(tries = 200)
    void givesNamesThatAreNoRulesHuesOfTheirOwnWhileThereAreAny(@ForAll @IntRange(min = 1, max = 7) int count) {
        List<String> names =
                IntStream.range(0, count).mapToObj(i -> "step " + i).toList();
        assertThat(inks(names)).extracting(Ink::hue).doesNotHaveDuplicates();
        List<String> besideRules = new ArrayList<>(LANES);
        besideRules.addAll(names);
        Palette all = Palette.of(besideRules);
        assertThat(names)
                .allMatch(name ->
                        all.ink(name).hue() == Palette.of(names).ink(name).hue());
    }

    @Property(tries = 200)
    void tellsUpToFourteenLanesOfAnyNameApart(@ForAll @Size(max = 14) Set<String> names) {
        assertThat(inks(List.copyOf(names))).doesNotHaveDuplicates();
    }

    @Test
    void hasAnInkEvenForAHundredVariants() {
        List<String> many = IntStream.range(0, 100).mapToObj(i -> "Adam " + i).toList();
        assertThat(inks(many)).doesNotContainNull().hasSize(100);
    }

    /** In CIELAB, where 2 can just be seen; twenty is what BLACK and GREY are apart on a dark page. */
    @Test
    void noTwoHuesLookAlikeOnEitherPage() {
        for (Function<Ink.Hue, String> page : List.<Function<Ink.Hue, String>>of(Ink.Hue::light, Ink.Hue::dark)) {
            for (Ink.Hue one : Ink.Hue.values()) {
                for (Ink.Hue other : Ink.Hue.values()) {
                    if (one.ordinal() < other.ordinal()) {
                        assertThat(apart(page.apply(one), page.apply(other)))
                                .as("%s and %s", one, other)
                                .isGreaterThan(20);
                    }
                }
            }
        }
    }

    private static double apart(String one, String other) {
        double[] a = lab(one);
        double[] b = lab(other);
        return Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
    }

    private static double[] lab(String hex) {
        float[] xyz = Color.decode(hex).getColorComponents(ColorSpace.getInstance(ColorSpace.CS_CIEXYZ), null);
        double x = Math.cbrt(xyz[0] / 0.9642); // what is white has (0.9642, 1, 0.8249) there
        double y = Math.cbrt(xyz[1]);
        double z = Math.cbrt(xyz[2] / 0.8249);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static Ink ink(String lane) {
        return Palette.of(List.of(lane)).ink(lane);
    }

    private static List<Ink> inks(List<String> lanes) {
        Palette palette = Palette.of(lanes);
        return lanes.stream().map(palette::ink).toList();
    }
}
