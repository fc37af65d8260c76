package descent.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of a data set in a folder, each with {@code .gz} or under its plain name; the first is taken where both are. The
 * layouts that people have are understood: a folder or two between, such as torchvision's {@code MNIST/raw} or
 * {@code cifar-10-batches-bin}, a folder named like the file in it, a dot for a hyphen ({@code train-images.idx3-ubyte}), upper
 * case, and one name for all files before theirs, as EMNIST has it.
 *
 * @param folder the folder that was asked for
 * @param paths where each file is
 */
record DataFolder(Path folder, Map<String, Path> paths) implements Store {
    private static final String GZ = ".gz";
    private static final int DEEPEST = 3;
    private static final int MOST = 10_000;

    /** @throws DataException if there is no such folder, or a file is missing from it */
    static DataFolder open(Path folder, List<String> files) {
        requireFolder(folder, files);
        List<Path> there = walk(folder);
        Map<String, Path> found = find(folder, there, files);
        List<String> missing =
                files.stream().filter(file -> !found.containsKey(file)).toList();
        if (!missing.isEmpty()) {
            String others =
                    Lookalikes.in(there).map(what -> ". It holds " + what).orElse("");
            throw new DataException("%s lacks %s (plain or .gz)%s. Add what is missing, or give another folder"
                    .formatted(folder, String.join(", ", missing), others));
        }
        return new DataFolder(folder, found);
    }

    /** Whether there is such a folder with at least one of the files in it. */
    static boolean isBegun(Path folder, List<String> files) {
        return Files.isDirectory(folder) && !find(folder, walk(folder), files).isEmpty();
    }

    private static void requireFolder(Path folder, List<String> files) {
        String remedy =
                "Give the folder that holds %s and the other %d files".formatted(files.get(0), files.size() - 1);
        if (!Files.exists(folder)) {
            throw new DataException("%s does not exist. %s".formatted(folder, remedy));
        }
        if (!Files.isDirectory(folder)) {
            throw new DataException("%s is a file, expected a folder. %s".formatted(folder, remedy));
        }
    }

    /** Nearest first; the folder itself may be a link. */
    private static List<Path> walk(Path folder) {
        try (Stream<Path> all = Files.walk(folder.toRealPath(), DEEPEST)) {
            Path real = folder.toRealPath();
            return all.limit(MOST)
                    .map(path -> folder.resolve(real.relativize(path)))
                    .sorted(Comparator.comparingInt(Path::getNameCount).thenComparing(Comparator.naturalOrder()))
                    .toList();
        } catch (IOException e) {
            throw new DataException("%s cannot be listed (%s). Check its permissions".formatted(folder, Reason.of(e)));
        } catch (UncheckedIOException e) {
            throw new DataException(
                    "%s cannot be listed (%s). Check its permissions".formatted(folder, Reason.of(e.getCause())));
        }
    }

    private static Map<String, Path> find(Path folder, List<Path> there, List<String> files) {
        Map<String, Path> found = new LinkedHashMap<>();
        List<String> prefixes = prefixes(there, files);
        if (prefixes.size() > 1 && !prefixes.contains("")) {
            throw new DataException("%s holds several data sets (%s). Give a folder with the files of one"
                    .formatted(folder, String.join(", ", prefixes)));
        }
        String prefix = prefixes.contains("") || prefixes.isEmpty() ? "" : prefixes.get(0);
        for (String file : files) {
            best(there, prefix + file).ifPresent(path -> found.put(file, path));
        }
        return found;
    }

    /** What stands before the names of the files; empty where nothing does. */
    private static List<String> prefixes(List<Path> there, List<String> files) {
        return there.stream()
                .map(DataFolder::plain)
                .flatMap(name -> files.stream()
                        .filter(file -> name.equals(file) || name.endsWith("-" + file))
                        .map(file -> name.substring(0, name.length() - file.length())))
                .distinct()
                .toList();
    }

    /** The nearest file of that name, or else a folder, which is then named for what it is. */
    private static Optional<Path> best(List<Path> there, String name) {
        List<Path> named = there.stream()
                .filter(path -> plain(path).equals(name))
                .collect(Collectors.toCollection(ArrayList::new));
        named.sort(Comparator.comparing((Path path) -> Files.isDirectory(path))
                .thenComparing(Path::getNameCount)
                .thenComparing(path -> !path.toString().endsWith(GZ)));
        return named.stream().findFirst();
    }

    /** A name as the publisher writes it. */
    private static String plain(Path path) {
        String name =
                Optional.ofNullable(path.getFileName()).map(Path::toString).orElse("");
        String small = name.toLowerCase(Locale.ROOT);
        String stripped = small.endsWith(GZ) ? small.substring(0, small.length() - GZ.length()) : small;
        return stripped.replace(".idx", "-idx").replaceFirst("(^|-)test-(images|labels)-idx", "$1t10k-$2-idx");
    }

    @Override
    public String name(String file) {
        return paths.get(file).toString();
    }

    @Override
    public byte[] contents(String file) throws Malformed {
        Path path = paths.get(file);
        if (Files.isDirectory(path)) {
            throw new Malformed("is a folder, expected a file");
        }
        try {
            return Contents.of(Contents.stored(path));
        } catch (IOException e) {
            throw new DataException(
                    "%s cannot be read (%s). Check the file and its permissions".formatted(path, Reason.of(e)));
        }
    }
}
