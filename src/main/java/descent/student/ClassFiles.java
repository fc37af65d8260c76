package descent.student;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;

/**
 * What one run of javac sees and makes: the student's files, of the class path only what a student's process brings too,
 * and class files in memory.
 */
final class ClassFiles extends ForwardingJavaFileManager<JavaFileManager> {
    private static final String OURS = "descent";
    private static final List<String> ND4J = List.of(
            "org.nd4j",
            "org.bytedeco",
            "org.apache.commons",
            "org.slf4j",
            "org.tensorflow",
            "com.google.flatbuffers",
            "com.google.protobuf",
            "onnx");
    private static final int MOST = 100;
    private static final int LARGEST = 256 << 10;
    private static final int LONGEST_NAME = 300;

    private final Collection<SourceText> sourcePath;
    private final Map<String, ByteArrayOutputStream> files = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();

    /** @param sourcePath one for each class that can be used */
    ClassFiles(JavaFileManager libraries, Collection<SourceText> sourcePath) {
        super(libraries);
        this.sourcePath = sourcePath;
    }

    /** The files that make more of classes than any exercise needs, and than a message holds; with what to say of it. */
    Map<String, List<String>> tooLarge() {
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, Integer> sizes = new TreeMap<>();
        Map<String, List<String>> found = new TreeMap<>();
        sources.forEach((name, file) -> {
            int count = counts.merge(file, 1, Integer::sum);
            int size = sizes.merge(file, files.get(name).size(), Integer::sum);
            if (count > MOST) {
                found.put(file, List.of("it makes more than " + MOST + " classes"));
            } else if (size > LARGEST) {
                found.put(file, List.of("its classes have more than " + (LARGEST >> 10) + " KiB"));
            } else if (name.length() > LONGEST_NAME) {
                found.put(file, List.of("the name of a class has more than " + LONGEST_NAME + " characters"));
            }
        });
        return found;
    }

    /** The file of each class. */
    Map<String, String> sources() {
        return sources;
    }

    Map<String, byte[]> classes() {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        files.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        return classes;
    }

    @Override
    public boolean hasLocation(Location location) {
        return location == StandardLocation.SOURCE_PATH || super.hasLocation(location);
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        if (location == StandardLocation.SOURCE_PATH) {
            return packageName.equals(StudentClasses.PACKAGE) && kinds.contains(JavaFileObject.Kind.SOURCE)
                    ? List.copyOf(sourcePath)
                    : List.of();
        }
        boolean hidden = location == StandardLocation.CLASS_PATH && !visible(packageName);
        return hidden ? List.of() : super.list(location, packageName, kinds, recurse);
    }

    private static boolean visible(String packageName) {
        return packageName.equals(OURS)
                || ND4J.stream().anyMatch(each -> packageName.equals(each) || packageName.startsWith(each + "."));
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        return file instanceof SourceText source ? source.found : super.inferBinaryName(location, file);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (name.startsWith(StudentClasses.PACKAGE + ".") && sibling instanceof SourceText source) {
            files.put(name, bytes);
            sources.put(name, source.file);
        }
        return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/') + ".class"), kind) {
            @Override
            public OutputStream openOutputStream() {
                return bytes;
            }
        };
    }
}
