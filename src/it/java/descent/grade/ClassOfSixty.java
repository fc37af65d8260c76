package descent.grade;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Writes a class of right submissions, each as platforms, systems, editors and people really lay them out. */
final class ClassOfSixty {
    private static final Path SOLUTIONS = Path.of("solutions/descent/solutions");
    private static final String FOLDER = "exercises/descent/exercises/";
    private static final String PACKAGE = "package descent.exercises;";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final Path folder;
    private final Map<String, Map<String, String>> expected = new LinkedHashMap<>();

    private ClassOfSixty(Path folder) {
        this.folder = folder;
    }

    /** One way of laying out files. */
    private interface Layout {
        /** @param name the student's, ASCII without blanks @param files texts by names @return the submission's name */
        String write(String name, Map<String, String> files) throws IOException;
    }

    /**
     * Writes it.
     *
     * @return what must count of each submission: texts by files' names, by the submission's name
     */
    static Map<String, Map<String, String>> in(Path folder) throws IOException {
        ClassOfSixty all = new ClassOfSixty(folder);
        List<String> names;
        try (var files = Files.list(SOLUTIONS)) {
            names = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("package-info.java"))
                    .sorted()
                    .toList();
        }
        List<Layout> layouts = all.layouts();
        StringBuilder metadata = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            Map<String, String> files = new LinkedHashMap<>();
            String one = names.get(i % names.size());
            String other = names.get((i + 7) % names.size());
            Set<String> chosen = new TreeSet<>(List.of(one, other));
            if (chosen.contains("Ranger.java")) {
                chosen.addAll(List.of("Lookahead.java", "RAdam.java")); // of which it is made
            }
            for (String name : chosen) {
                files.put(
                        name, Files.readString(SOLUTIONS.resolve(name)).replace("package descent.solutions;", PACKAGE));
            }
            String student = "student" + (100 + i);
            all.expected.put(layouts.get(i % layouts.size()).write(student, files), files);
            metadata.append("submission_%d:\n  :submitters:\n  - :name: %s\n".formatted(90_000 + 100 + i, student));
        }
        all.file("submission_metadata.yml", bytes(metadata.toString()));
        return all.expected;
    }

    private List<Layout> layouts() {
        return List.of(
                this::canvas,
                (name, files) -> zip(name, files, "hw4/", 3, ".DS_Store", "__MACOSX/hw4/._Adam.java"),
                (name, files) -> zip(name, files, "exercises/", 3),
                (name, files) -> zip(name, files, "", 3),
                (name, files) -> zip(name, files, "./" + FOLDER, 3),
                (name, files) -> zip(name, files, "a/b/c/d/e/f/" + FOLDER, 3),
                (name, files) -> zip(name, files, FOLDER.replace('/', '\\'), 0),
                (name, files) -> zip(name, files, FOLDER.replace('/', '\\'), 3),
                this::besideAReport,
                this::zipInZip,
                (name, files) -> tar(name, files, ".tar"),
                (name, files) -> tar(name, files, ".tar.gz"),
                (name, files) -> tar(name, files, ".tgz"),
                this::moodle,
                this::gradescope,
                this::project,
                (name, files) -> folder(name, files, "hw4/"),
                (name, files) -> folder(name, files, FOLDER),
                (name, files) -> renamed(name, files, stem -> stem + " (1).java"),
                (name, files) -> renamed(name, files, stem -> stem.toLowerCase(java.util.Locale.ROOT) + ".java"),
                (name, files) -> renamed(name, files, stem -> stem + ".java.txt"),
                (name, files) -> renamed(name, files, stem -> stem + "-2.JAVA"),
                this::copies,
                this::older,
                (name, files) -> encoded(name, files, text -> bytes("\ufeff" + text.replace("\n", "\r\n"))),
                (name, files) -> encoded(name, files, text -> ("// \u00dcbung 4\n" + text).getBytes(WINDOWS)),
                (name, files) -> encoded(name, files, text -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE)),
                (name, files) -> encoded(name, files, text -> bytes(text.replace(PACKAGE, ""))),
                (name, files) -> encoded(name, files, text -> bytes(text.replace(PACKAGE, "package exercises;"))),
                this::decomposed);
    }

    private String canvas(String name, Map<String, String> files) throws IOException {
        int[] number = {90_000};
        for (Map.Entry<String, String> each : files.entrySet()) {
            String file = number[0]++ % 2 == 0 ? each.getKey() : each.getKey().replace(".java", "-1.java");
            file(
                    "%s_%s4%s_%d_%s"
                            .formatted(name, number[0] % 2 == 0 ? "LATE_" : "", name.substring(7), number[0], file),
                    bytes(each.getValue()));
        }
        return name;
    }

    private String zip(String name, Map<String, String> files, String prefix, int system, String... more)
            throws IOException {
        file(name + ".zip", zipped(files, prefix, system, more));
        return name;
    }

    private static byte[] zipped(Map<String, String> files, String prefix, int system, String... more)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
            Map<String, String> all = new LinkedHashMap<>();
            files.forEach((file, text) -> all.put(prefix + file, text));
            for (String each : more) {
                all.put(each, "\0\5");
            }
            for (Map.Entry<String, String> each : all.entrySet()) {
                ZipArchiveEntry entry = new Named(each.getKey(), system);
                out.putArchiveEntry(entry);
                out.write(bytes(each.getValue()));
                out.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** An entry that says of itself what it likes. */
    private static final class Named extends ZipArchiveEntry {
        Named(String name, int system) {
            super("x");
            setPlatform(system);
            setName(name);
        }
    }

    private String besideAReport(String name, Map<String, String> files) throws IOException {
        file(name + "/hw4.zip", zipped(files, FOLDER, 3));
        file(name + "/report.pdf", bytes("%PDF-1.4"));
        return name;
    }

    private String zipInZip(String name, Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
            out.putArchiveEntry(new ZipArchiveEntry("upload/hw4.zip"));
            out.write(zipped(files, FOLDER, 3));
            out.closeArchiveEntry();
        }
        file(name + ".zip", bytes.toByteArray());
        return name;
    }

    private String tar(String name, Map<String, String> files, String ending) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = ending.contains("g") ? new GZIPOutputStream(bytes) : bytes;
                TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            for (Map.Entry<String, String> each : files.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry("./hw4/" + each.getKey());
                entry.setSize(bytes(each.getValue()).length);
                tar.putArchiveEntry(entry);
                tar.write(bytes(each.getValue()));
                tar.closeArchiveEntry();
            }
        }
        file(name + ending, bytes.toByteArray());
        return name;
    }

    private String moodle(String name, Map<String, String> files) throws IOException {
        String id = name.substring(7);
        file(
                "Ada %s_%s_assignsubmission_onlinetext_/onlinetext.html".formatted(name, id),
                bytes("<p>see the file</p>"));
        for (Map.Entry<String, String> each : files.entrySet()) {
            file("Ada %s_%s_assignsubmission_file_/%s".formatted(name, id, each.getKey()), bytes(each.getValue()));
        }
        return "Ada " + name;
    }

    private String gradescope(String name, Map<String, String> files) throws IOException {
        folder("submission_" + (90_000 + Integer.parseInt(name.substring(7))), files, "");
        return name;
    }

    private String project(String name, Map<String, String> files) throws IOException {
        folder(name, files, "descent/" + FOLDER);
        for (String each : files.keySet()) {
            String wrong = PACKAGE + "\npublic record " + each.replace(".java", "") + "() {}\n";
            for (String place : List.of("backup/", ".history/", "target/", "solutions/descent/solutions/")) {
                file(name + "/descent/" + place + each, bytes(wrong));
            }
        }
        for (int i = 0; i < 50; i++) {
            file(name + "/descent/.git/objects/" + i, bytes("x"));
        }
        file(
                name + "/descent/src/main/java/descent/Optimizer.java",
                bytes("package descent;\npublic interface Optimizer {}"));
        return name;
    }

    private String folder(String name, Map<String, String> files, String inside) throws IOException {
        for (Map.Entry<String, String> each : files.entrySet()) {
            file(name + "/" + inside + each.getKey(), bytes(each.getValue()));
        }
        return name;
    }

    private String renamed(String name, Map<String, String> files, java.util.function.UnaryOperator<String> rename)
            throws IOException {
        return folder(
                name,
                files.entrySet().stream()
                        .collect(Collectors.toMap(
                                each -> rename.apply(each.getKey().replace(".java", "")), Map.Entry::getValue)),
                "");
    }

    private String copies(String name, Map<String, String> files) throws IOException {
        folder(name, files, "a/");
        return folder(name, files, "b/" + FOLDER);
    }

    private String older(String name, Map<String, String> files) throws IOException {
        List<Path> old = new ArrayList<>();
        for (String each : files.keySet()) {
            old.add(file(
                    name + "/draft/" + each,
                    bytes(PACKAGE + "\npublic record " + each.replace(".java", "") + "() {}\n")));
        }
        for (Path each : old) {
            Files.setLastModifiedTime(each, java.nio.file.attribute.FileTime.fromMillis(1_000_000_000_000L));
        }
        return folder(name, files, "final/");
    }

    private String encoded(String name, Map<String, String> files, java.util.function.Function<String, byte[]> encode)
            throws IOException {
        for (Map.Entry<String, String> each : files.entrySet()) {
            file(name + "/" + each.getKey(), encode.apply(each.getValue()));
        }
        return name;
    }

    private String decomposed(String name, Map<String, String> files) throws IOException {
        String whole = "Gruppe \u00c4 " + name;
        folder(Normalizer.normalize(whole, Normalizer.Form.NFD), files, "");
        return whole;
    }

    private Path file(String name, byte[] content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
