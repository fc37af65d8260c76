package descent.grade;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What class files mention that no exercise needs: ND4J's own updaters, which would be somebody else's work, and ways
 * around the language. Read from the constant pool, so that it says "look here" and not "guilty".
 */
final class Shortcuts {
    private static final Map<String, String> SUSPICIOUS = Map.ofEntries(
            Map.entry("org/nd4j/linalg/learning", "ND4J's own updaters"),
            Map.entry("ops/impl/updaters", "ND4J's own updaters"),
            Map.entry("_updater", "ND4J's own updaters"),
            Map.entry("org/nd4j/linalg/api/ops/DynamicCustomOp", "ND4J's operations by name"),
            Map.entry("org/nd4j/autodiff/", "ND4J's automatic differentiation"),
            Map.entry("java/lang/reflect/", "reflection"),
            Map.entry("java/lang/Class.forName", "reflection"),
            Map.entry("java/lang/Class.newInstance", "reflection"),
            Map.entry("java/lang/invoke/MethodHandles.", "reflection"),
            Map.entry("java/beans/", "reflection"),
            Map.entry("org/apache/commons/lang3/ClassUtils", "reflection"),
            Map.entry("org/apache/commons/lang3/reflect/", "reflection"),
            Map.entry("org/nd4j/common/config/", "reflection"),
            Map.entry("org/nd4j/shade/", "ND4J's own libraries"),
            Map.entry("java/lang/ClassLoader", "class loaders"),
            Map.entry("java/util/ServiceLoader", "class loaders"),
            Map.entry("sun/misc/Unsafe", "Unsafe"),
            Map.entry("jdk/internal/", "Java's internals"),
            Map.entry("org/bytedeco/", "native memory"),
            Map.entry("com/sun/jna/", "native memory"),
            Map.entry("shapeInfo", "native memory"),
            Map.entry("ShapeInfo", "native memory"),
            Map.entry("org/nd4j/nativeblas/", "native memory"),
            Map.entry("java/lang/Process", "processes"),
            Map.entry("java/lang/Runtime", "the Java process"),
            Map.entry("java/lang/Thread", "threads"),
            Map.entry("java/util/concurrent/", "threads"),
            Map.entry("java/util/Timer", "threads"),
            Map.entry("java/lang/ref/", "threads"),
            Map.entry("java/lang/System.exit", "the Java process"),
            Map.entry("java/lang/System.set", "the Java process"),
            Map.entry("java/lang/System.getPropert", "the Java process"),
            Map.entry("java/util/Locale.setDefault", "the Java process"),
            Map.entry("java/util/TimeZone.setDefault", "the Java process"),
            Map.entry("java/io/File", "files"),
            Map.entry("java/io/RandomAccessFile", "files"),
            Map.entry("java/io/PrintStream.<init>", "files"),
            Map.entry("java/io/PrintWriter.<init>", "files"),
            Map.entry("org/apache/commons/io/", "files"),
            Map.entry("java/nio/file/", "files"),
            Map.entry("java/net/", "the network"),
            Map.entry("descent/student/", "the grader's worker"),
            Map.entry("descent/trial/", "the grader's worker"),
            Map.entry("descent/device/", "ND4J's global settings"),
            Map.entry("org/nd4j/linalg/factory/Nd4j.set", "ND4J's global settings"),
            Map.entry("OpExecutioner.set", "ND4J's global settings"),
            Map.entry("DataTypeUtil.set", "ND4J's global settings"),
            Map.entry("MemoryManager.set", "ND4J's global settings"),
            Map.entry("MemoryWorkspaceManager.set", "ND4J's global settings"),
            Map.entry("Nd4j.getEnvironment", "ND4J's global settings"));

    private static final Set<String> HARMLESS = Set.of("java/lang/Runtime", "java/lang/Thread");

    private static final int UTF8 = 1;
    private static final int STRING = 8;
    private static final int CLASS = 7;
    private static final int NAME_AND_TYPE = 12;

    private Shortcuts() {}

    /** In words what the class mentions; nothing for an ordinary exercise. */
    static Set<String> in(byte[] classFile) {
        Set<String> found = new TreeSet<>();
        for (String mentioned : mentions(classFile)) {
            String name = mentioned.replace('.', '/');
            SUSPICIOUS.forEach((key, words) -> {
                if ((mentioned.contains(key) || name.contains(key)) && !ordinary(name, key)) {
                    found.add(words);
                }
            });
        }
        return found;
    }

    /**
     * The same for all classes that can be reached from some: a helper in a neighbour's file does not hide what it does.
     *
     * @param first full names, for example "descent.exercises.Adam"
     * @param all class files by their full names
     */
    static Set<String> in(Collection<String> first, Map<String, byte[]> all) {
        Deque<String> left = new ArrayDeque<>(first);
        Set<String> seen = new HashSet<>();
        Set<String> found = new TreeSet<>();
        while (!left.isEmpty()) {
            String name = left.pop();
            if (all.containsKey(name) && seen.add(name)) {
                found.addAll(in(all.get(name)));
                List<String> mentions = mentions(all.get(name));
                all.keySet().stream()
                        .filter(other -> mentions.stream().anyMatch(text -> text.contains(other.replace('.', '/'))))
                        .forEach(left::push);
            }
        }
        return found;
    }

    /** RuntimeException is none of the Runtime. */
    private static boolean ordinary(String name, String key) {
        return HARMLESS.contains(key)
                && name.matches(".*" + key + "[A-Za-z].*")
                && !name.contains(key + "Group")
                && !name.contains(key + "Local");
    }

    /** Every text of the constant pool, and every member as Class.name. */
    private static List<String> mentions(byte[] classFile) {
        List<String> all = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile))) {
            in.skipBytes(8);
            int size = in.readUnsignedShort();
            Object[] pool = new Object[size];
            for (int i = 1; i < size; i++) {
                pool[i] = entry(in);
                i += pool[i] instanceof Long ? 1 : 0;
            }
            for (Object each : pool) {
                if (each instanceof String text) {
                    all.add(text);
                } else if (each instanceof int[] pair && pair[0] != NAME_AND_TYPE) {
                    all.add(member(pool, pair));
                }
            }
        } catch (IOException | IndexOutOfBoundsException | ClassCastException e) {
            return List.of("a class file that cannot be read: jdk/internal/");
        }
        return all;
    }

    private static String member(Object[] pool, int... pair) {
        String owner = (String) pool[((int[]) pool[pair[1]])[1]];
        return owner + "." + pool[((int[]) pool[pair[2]])[1]];
    }

    /** Text as such, a long or double as Long, members and names as {tag, index, index}, the rest as nothing. */
    private static Object entry(DataInputStream in) throws IOException {
        int tag = in.readUnsignedByte();
        return switch (tag) {
            case UTF8 -> in.readUTF();
            case 5, 6 -> in.readLong();
            case CLASS -> new int[] {NAME_AND_TYPE, in.readUnsignedShort()};
            case STRING, 16, 19, 20 -> (Object) (int) in.readShort();
            case 9, 10, 11 -> new int[] {tag, in.readUnsignedShort(), in.readUnsignedShort()};
            case NAME_AND_TYPE -> new int[] {tag, in.readUnsignedShort(), in.readUnsignedShort()};
            case 15 -> (Object) (in.readUnsignedByte() + in.readUnsignedShort());
            case 3, 4, 17, 18 -> (Object) in.readInt();
            default -> throw new IOException("no such constant: " + tag);
        };
    }
}
