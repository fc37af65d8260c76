package descent.worker;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** Keeps class files in memory, and which file each is from. */
final class ClassFiles extends ForwardingJavaFileManager<JavaFileManager> {
    private static final String PACKAGE = "descent.exercises.";
    private static final int MOST = 100;
    private static final int LARGEST = 256 << 10;
    private static final int LONGEST_NAME = 300;

    private final Map<String, ByteArrayOutputStream> files = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();

    ClassFiles(JavaFileManager libraries) {
        super(libraries);
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
    public JavaFileObject getJavaFileForOutput(
            Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (name.startsWith(PACKAGE) && sibling instanceof SourceText source) {
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
