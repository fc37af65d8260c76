package descent.data;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Data that people have in the place of what is read, by the names of its files. */
final class Lookalikes {
    private static final Map<Pattern, String> KNOWN = known();

    private Lookalikes() {}

    private static Map<Pattern, String> known() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(
                "cifar-100.*|fine_label_names\\.txt",
                "CIFAR-100, which has 100 classes and files of its own; what is read here is CIFAR-10");
        words.put(
                "cifar-10-python.*|data_batch_[1-5]|cifar-10-batches-py",
                "CIFAR-10's version for Python (pickles); what is read is the binary version, cifar-10-binary.tar.gz, from the same page");
        words.put(
                "cifar-10-matlab.*|data_batch_[1-5]\\.mat",
                "CIFAR-10's version for Matlab; what is read is the binary version");
        words.put(".*\\.npz", "an .npz file, which run train --data reads");
        words.put(".*\\.csv", "a table, which run train --data reads with --target");
        words.put(
                ".*\\.(parquet|arrow)",
                "Parquet or Arrow files, as Hugging Face has them; what is read are the original files");
        words.put(".*\\.(png|jpe?g)", "single images, which nothing here reads");
        words.put(".*\\.(zip|tar|tgz|tar\\.gz|7z)", "an archive: unpack it first");
        Map<Pattern, String> patterns = new LinkedHashMap<>();
        words.forEach((pattern, what) -> patterns.put(Pattern.compile(pattern), what));
        return patterns;
    }

    /** What some files are, as the rest of a sentence; empty if nobody knows. */
    static Optional<String> in(List<Path> files) {
        return KNOWN.entrySet().stream()
                .filter(known -> files.stream()
                        .anyMatch(file -> known.getKey()
                                .matcher(String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT))
                                .matches()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
