package descent.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A {@link Figure} as XChart draws it. */
final class Chart {
    private static final int MOST_MARKERS = 60;
    private static final int LONGEST_LABEL = 40;
    private static final Color GRID = new Color(0xd4d4d4);
    private static final Color CLOUD = new Color(0xb0b0b0);

    private Chart() {}

    static XYChart of(Figure figure, int width, int height) {
        XYChart chart = new XYChartBuilder()
                .width(width)
                .height(height)
                .title(figure.title())
                .xAxisTitle(figure.x().label())
                .yAxisTitle(figure.y().label())
                .build();
        style(chart.getStyler(), figure);
        Palette palette = Palette.of(figure.lanes());
        for (Series series : figure.series()) {
            add(chart, series, figure).ifPresent(drawn -> paint(drawn, series, palette));
        }
        return chart;
    }

    private static void style(XYStyler styler, Figure figure) {
        Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 14);
        styler.setAxisTitleFont(font)
                .setAxisTickLabelsFont(font.deriveFont(13f))
                .setPlotGridLinesColor(GRID)
                .setXAxisLogarithmic(figure.x().scale() == Axis.Scale.LOG)
                .setYAxisLogarithmic(figure.y().scale() == Axis.Scale.LOG)
                .setErrorBarsColorSeriesColor(true)
                .setChartTitleFont(font.deriveFont(Font.BOLD, 16f))
                .setLegendFont(font.deriveFont(13f))
                .setChartBackgroundColor(Color.WHITE)
                .setLegendBorderColor(Color.WHITE)
                .setPlotBorderVisible(false)
                .setChartTitleBoxVisible(false)
                .setLegendSeriesLineLength(40)
                .setLegendPosition(Styler.LegendPosition.OutsideE)
                .setLocale(Locale.ROOT);
        styler.setXAxisTickLabelsFormattingFunction(Numbers::tick).setYAxisTickLabelsFormattingFunction(Numbers::tick);
        figure.x().range().ifPresent(range -> styler.setXAxisMin(range.from()).setXAxisMax(range.to()));
        figure.y().range().ifPresent(range -> styler.setYAxisMin(range.from()).setYAxisMax(range.to()));
    }

    /** XChart refuses a series without points: it would have nothing to draw anyway. */
    private static Optional<XYSeries> add(XYChart chart, Series series, Figure figure) {
        int[] shown = IntStream.range(0, series.x().size())
                .filter(i -> figure.x().shows(series.x().get(i))
                        && figure.y().shows(series.y().get(i)))
                .toArray();
        if (shown.length == 0) {
            return Optional.empty();
        }
        double[] bars = series.deviations().isEmpty() ? null : picked(series.deviations(), shown);
        XYSeries drawn = chart.addSeries(series.name(), picked(series.x(), shown), picked(series.y(), shown), bars);
        drawn.setLabel(label(series));
        drawn.setXYSeriesRenderStyle(style(series.style()));
        return Optional.of(drawn);
    }

    private static void paint(XYSeries drawn, Series series, Palette palette) {
        if (series.style() == Series.Style.CLOUD) {
            drawn.setMarkerColor(CLOUD).setMarker(Dot.INSTANCE);
            return;
        }
        Ink ink = palette.ink(series.name());
        Color color = ink.hue().color();
        drawn.setLineStyle(ink.dash().stroke()).setLineColor(color);
        drawn.setFillColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), 0x40));
        boolean marked = marked(series, drawn.getXData().length);
        drawn.setMarkerColor(color).setMarker(marked ? ink.mark().marker() : SeriesMarkers.NONE);
    }

    /** Short enough to leave room for the plot. */
    private static String label(Series series) {
        String label = series.note().map(note -> series.name() + ", " + note).orElse(series.name());
        return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 1) + "\u2026";
    }

    private static double[] picked(List<Double> values, int[] indices) {
        return IntStream.of(indices).mapToDouble(values::get).toArray();
    }

    private static boolean marked(Series series, int points) {
        return series.style() == Series.Style.POINTS || series.style() == Series.Style.LINE && points <= MOST_MARKERS;
    }

    private static XYSeriesRenderStyle style(Series.Style style) {
        return switch (style) {
            case LINE -> XYSeriesRenderStyle.Line;
            case POINTS, CLOUD -> XYSeriesRenderStyle.Scatter;
            case STEPS -> XYSeriesRenderStyle.StepArea;
        };
    }

    /** A point of a cloud: a size of its own, where XChart knows but one for all markers. */
    private static final class Dot extends Marker {
        static final Dot INSTANCE = new Dot();
        private static final double SIZE = 2.5;

        @Override
        public void paint(Graphics2D graphics, double x, double y, int markerSize) {
            graphics.fill(new Ellipse2D.Double(x - SIZE / 2, y - SIZE / 2, SIZE, SIZE));
        }
    }
}
