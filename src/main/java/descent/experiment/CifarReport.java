package descent.experiment;

import descent.data.Cifar10;
import descent.report.Block;
import descent.report.Curves;
import descent.report.Figure;
import descent.report.Measure;
import descent.report.Numbers;
import descent.report.Passages;
import descent.report.Report;
import descent.report.ResultTables;
import descent.report.Scale;
import descent.report.Section;
import descent.report.Series;
import descent.report.Table;
import descent.train.Budget;
import descent.train.Evaluation;
import descent.train.History;
import descent.train.Results;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What {@code run cifar} has to say.
 *
 * @param results what was found
 * @param budget how long each lane trained, at most; an epoch is as long as it is evaluated after
 * @param recipe what else was chosen
 */
record CifarReport(Results results, Budget budget, Recipe recipe) {
    static final Passages WORDS = Passages.of(CifarReport.class, "cifar.md");

    private Scale scale() {
        return Scale.epochs(budget.evaluateEvery());
    }

    private int batch() {
        return recipe.batchSize().orElse(CifarLesson.BATCH);
    }

    Report report(Options.Variant variant) {
        boolean asPublished = variant == Options.Variant.AS_PUBLISHED;
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("Figures", asPublished ? withPublished() : tables()));
        sections.add(new Section("Curves", curves(variant)));
        mistakes().ifPresent(mistakes -> sections.add(new Section("Mistakes", mistakes.blocks())));
        if (asPublished) {
            sections.add(new Section("Two softmaxes", List.copyOf(CifarWords.doubleSoftmax(results.lanes()))));
        }
        return new Report(title(variant), summary(variant), results, sections);
    }

    /** Those of the lane whose checkpoint is best on the validation samples, on the first seed. */
    private Optional<Mistakes> mistakes() {
        return results.lanes().stream()
                .filter(lane ->
                        lane.seed() == results.seed() && lane.selection().isPresent())
                .min(Comparator.comparingDouble(lane -> lane.evaluations().stream()
                        .mapToDouble(Evaluation::loss)
                        .min()
                        .orElseThrow()))
                .flatMap(lane -> lane.trained()
                        .map(model -> Mistakes.of(
                                lane.lane(), Cifar10.LABELS, results.data().test(), model)));
    }

    private String title(Options.Variant variant) {
        String title = "A convolutional network on " + results.data().name();
        return variant == Options.Variant.AS_PUBLISHED ? title + ", as published" : title;
    }

    private String summary(Options.Variant variant) {
        return WORDS.text(
                "summary",
                Map.of(
                        "network", WORDS.text(variant == Options.Variant.AS_PUBLISHED ? "published" : "ours", Map.of()),
                        "train", Numbers.count(results.data().train().count()),
                        "batch", batch(),
                        "validation",
                                Numbers.count(results.data()
                                        .validation()
                                        .orElseThrow()
                                        .count()),
                        "epochs",
                                "%s epoch%s"
                                        .formatted(
                                                Numbers.setting(scale().of(budget.iterations())),
                                                budget.iterations() == budget.evaluateEvery() ? "" : "s"),
                        "batches", Numbers.many(budget.evaluateEvery(), "batch"),
                        "recipe", recipe.words().orElse("")));
    }

    private List<Block> tables() {
        return List.of(
                ResultTables.by(scale(), results, Measure.TRAIN_LOSS),
                ResultTables.by(scale(), results, Measure.ACCURACY),
                ResultTables.untuned(ResultTables.selected(scale(), results), results));
    }

    private List<Block> withPublished() {
        return Stream.concat(tables().stream(), beside().stream()).toList();
    }

    /** Empty unless the lanes had as many images as the notebook's. */
    private Optional<Table> beside() {
        Optional<Table> table = PublishedCifar.beside("GradientDescent", results.lanes());
        boolean whole = results.data().train().count() == PublishedCifar.IMAGES
                && (long) budget.evaluateEvery() * batch() >= PublishedCifar.IMAGES
                && recipe.equals(Recipe.USUAL);
        return table.filter(beside -> whole).map(this::noted);
    }

    private Table noted(Table beside) {
        return Cifar10.isOriginal(results.data())
                ? beside
                : beside.note("ours are not the published archive's images, or not known to be");
    }

    private List<Block> curves(Options.Variant variant) {
        return switch (variant) {
            case OURS ->
                Stream.of(Measure.ACCURACY, Measure.TRAIN_LOSS, Measure.TEST_LOSS)
                        .flatMap(measure -> Curves.of(results, measure, scale()).stream())
                        .map(Block.class::cast)
                        .toList();
            case AS_PUBLISHED -> publishedCurves();
        };
    }

    /** The accuracies side by side; the losses apart, for they measure different things. */
    private List<Block> publishedCurves() {
        List<Block> curves = new ArrayList<>();
        Curves.of(results, Measure.ACCURACY, scale())
                .map(figure -> beside().isPresent() ? with(figure, PublishedCifar.accuracy()) : figure)
                .ifPresent(curves::add);
        for (Measure measure : List.of(Measure.TRAIN_LOSS, Measure.TEST_LOSS)) {
            loss(measure, "two softmaxes", CifarReport::hasTwo).ifPresent(curves::add);
            loss(measure, "one softmax", lane -> !hasTwo(lane)).ifPresent(curves::add);
        }
        return curves;
    }

    private Optional<Figure> loss(Measure measure, String which, Predicate<History> wanted) {
        List<History> lanes = results.lanes().stream().filter(wanted).toList();
        return Curves.of(results.with(lanes), measure, scale())
                .map(figure -> new Figure(figure.title() + ", " + which, figure.x(), figure.y(), figure.series()));
    }

    private static boolean hasTwo(History lane) {
        return !lane.lane().endsWith(CifarLesson.ONE_SOFTMAX);
    }

    private static Figure with(Figure figure, Series more) {
        List<Series> series = new ArrayList<>(figure.series());
        series.add(more);
        return new Figure(figure.title(), figure.x(), figure.y().including(more.y()), series);
    }
}
