package descent.report;

import com.google.gson.Gson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A page as its template wants it. JSON goes into scripts as Gson writes it, with {@code <}, {@code >}, {@code &},
 * {@code =} and {@code '} as Unicode escapes, so that no name can end a script.
 */
final class PageView {
    private static final Gson JSON = new Gson();

    private final Page page;
    private final Set<String> lanes = new LinkedHashSet<>();
    private final Palette palette;
    private int plots;

    PageView(Page page) {
        this.page = page;
        page.sections().forEach(section -> lanes.addAll(section.lanes()));
        this.palette = Palette.of(lanes);
    }

    Map<String, Object> root() {
        return Map.of(
                "title", page.title(),
                "summary", page.summary(),
                "links", page.links(),
                "inks", inks(),
                "sections", page.sections().stream().map(this::section).toList());
    }

    private String inks() {
        Json inks = Json.empty();
        for (String lane : lanes) {
            Ink ink = palette.ink(lane);
            inks.and(
                    lane,
                    Json.of("light", ink.hue().light())
                            .and("dark", ink.hue().dark())
                            .and("dash", ink.dash().plotly())
                            .and("symbol", ink.mark().plotly()));
        }
        return JSON.toJson(inks.object());
    }

    private Map<String, Object> section(Section section) {
        List<Plot> all = section.plots();
        Set<Block> wide = wide(section.blocks());
        List<Map<String, Object>> blocks = new ArrayList<>();
        for (Block block : section.blocks()) {
            if (!all.isEmpty() && block == all.get(0)) {
                blocks.add(Map.of("legend", Map.of("entries", legend(all))));
            }
            blocks.add(block(block, wide.contains(block) ? "wide" : ""));
        }
        return Map.of("heading", section.heading(), "blocks", blocks);
    }

    /** Plots stand in rows of two: of an odd number without anything between them, one has a row of its own. */
    private static Set<Block> wide(List<Block> blocks) {
        Set<Block> wide = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Block> row = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Plot) {
                row.add(block);
            } else {
                odd(row).ifPresent(wide::add);
                row.clear();
            }
        }
        odd(row).ifPresent(wide::add);
        return wide;
    }

    /** The first, which is what people should see; of plots that move, which begin with two views of the same, the last. */
    private static Optional<Block> odd(List<Block> row) {
        if (row.size() % 2 == 0) {
            return Optional.empty();
        }
        boolean moving = ((Plot) row.get(0)).moves();
        return Optional.of(row.get(moving ? row.size() - 1 : 0));
    }

    private List<Map<String, Object>> legend(List<Plot> all) {
        Map<String, Map<String, Object>> entries = new LinkedHashMap<>();
        for (Plot plot : all) {
            for (Plot.Entry entry : plot.legend()) {
                entries.putIfAbsent(
                        entry.name(),
                        Map.of(
                                "name", entry.name(),
                                "note", entry.note(),
                                "mark", mark(entry.name()),
                                "swatch", swatch(entry.name())));
            }
        }
        return List.copyOf(entries.values());
    }

    private Map<String, Object> block(Block block, String width) {
        if (block instanceof Table table) {
            return Map.of("table", table(table));
        }
        if (block instanceof Plot plot) {
            return Map.of(
                    "plot",
                    Map.of(
                            "id",
                            "plot-" + ++plots,
                            "title",
                            plot.title(),
                            "width",
                            width,
                            "json",
                            JSON.toJson(plot.plotly())));
        }
        if (block instanceof Cards cards) {
            return Map.of(
                    "cards",
                    Map.of("each", cards.cards().stream().map(PageView::card).toList()));
        }
        return running(block);
    }

    private Map<String, Object> running(Block block) {
        if (block instanceof Fold fold) {
            return Map.of(
                    "fold",
                    Map.of(
                            "summary",
                            fold.summary(),
                            "blocks",
                            fold.blocks().stream().map(this::folded).toList()));
        }
        if (block instanceof Prose prose) {
            return Map.of("prose", prose.html());
        }
        if (block instanceof Markup markup) {
            return Map.of("markup", markup.html());
        }
        if (block instanceof Drawing drawing) {
            return Map.of("drawing", drawing);
        }
        return Map.of("paragraph", ((Paragraph) block).text());
    }

    /** A template looks for what is not there in what stands around it: the fold itself must not be found there. */
    private Map<String, Object> folded(Block block) {
        Map<String, Object> alone = new HashMap<>(Map.of("fold", false));
        alone.putAll(block(block, ""));
        return alone;
    }

    private static Map<String, Object> card(Cards.Card card) {
        return Map.of("title", card.title(), "text", card.text(), "page", card.page(), "picture", card.picture());
    }

    private Map<String, Object> table(Table table) {
        List<Map<String, Object>> header = table.columns().stream()
                .map(column -> Map.<String, Object>of("text", column.header(), "kind", kind(column)))
                .toList();
        List<List<Map<String, Object>>> rows =
                table.rows().stream().map(row -> cells(table, row)).toList();
        return Map.of("title", table.title(), "header", header, "rows", rows, "notes", table.notes());
    }

    private List<Map<String, Object>> cells(Table table, List<String> row) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> {
                    Table.Column column = table.columns().get(i);
                    boolean lane = column.kind() == Table.Kind.LANE;
                    return Map.of(
                            "text",
                            row.get(i),
                            "kind",
                            kind(column),
                            "mark",
                            lane ? mark(row.get(i)) : "",
                            "swatch",
                            lane ? swatch(row.get(i)) : false);
                })
                .toList();
    }

    private String mark(String lane) {
        return page.marks().getOrDefault(lane, "");
    }

    private static String kind(Table.Column column) {
        return column.kind() == Table.Kind.NUMBER ? "number" : "words";
    }

    private Map<String, Object> swatch(String lane) {
        Ink ink = palette.ink(lane);
        return Map.of(
                "light", ink.hue().light(),
                "dark", ink.hue().dark(),
                "dash", lengths(ink.dash()),
                "path", ink.mark().path());
    }

    private static String lengths(Ink.Dash dash) {
        return Arrays.stream(dash.lengths()).mapToObj(String::valueOf).collect(Collectors.joining(" "));
    }
}
