package descent.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files in a folder, each with {@code .gz} or under its plain name; the first is taken where both are. */
record DataFolder(Path folder, Set<String> names) implements Store {
    private static final String GZ = ".gz";

    /** @throws DataException if there is no such folder, or a file is missing from it */
    static DataFolder open(Path folder, List<String> files) {
        DataFolder found = new DataFolder(folder, list(folder, files));
        List<String> missing = files.stream().filter(file -> !found.has(file)).toList();
        if (!missing.isEmpty()) {
            throw new DataException("%s lacks %s (plain or .gz). Add what is missing, or give another folder"
                    .formatted(folder, String.join(", ", missing)));
        }
        return found;
    }

    /** Whether there is such a folder with at least one of the files in it. */
    static boolean isBegun(Path folder, List<String> files) {
        return Files.isDirectory(folder) && files.stream().anyMatch(new DataFolder(folder, list(folder, files))::has);
    }

    private static Set<String> list(Path folder, List<String> files) {
        if (!Files.exists(folder)) {
            throw new DataException("%s does not exist. %s".formatted(folder, remedy(files)));
        }
        if (!Files.isDirectory(folder)) {
            throw new DataException("%s is a file, expected a folder. %s".formatted(folder, remedy(files)));
        }
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.map(file -> file.getFileName().toString()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new DataException("%s cannot be listed (%s). Check its permissions".formatted(folder, Reason.of(e)));
        }
    }

    private static String remedy(List<String> files) {
        return "Give the folder that holds %s and the other %d files".formatted(files.get(0), files.size() - 1);
    }

    private boolean has(String file) {
        return names.contains(file) || names.contains(file + GZ);
    }

    private Path path(String file) {
        return folder.resolve(names.contains(file + GZ) ? file + GZ : file);
    }

    @Override
    public String name(String file) {
        return path(file).toString();
    }

    @Override
    public byte[] contents(String file) throws Malformed {
        if (Files.isDirectory(path(file))) {
            throw new Malformed("is a folder, expected a file");
        }
        try {
            return Contents.of(Contents.stored(path(file)));
        } catch (IOException e) {
            throw new DataException(
                    "%s cannot be read (%s). Check the file and its permissions".formatted(path(file), Reason.of(e)));
        }
    }
}
