package descent.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class ReviewTest {
    private static final String OWN = "descent.grade.ReviewTest$";

    @Test
    void findsNothingInWhatAnExerciseMayUse() throws IOException {
        assertThat(review(Ordinary.class)).isEmpty();
    }

    @Test
    void saysInWhichLineWhatIsUsed() throws IOException {
        assertThat(review(ByName.class))
                .singleElement()
                .asString()
                .matches("org\\.nd4j\\.linalg\\.api\\.ops\\.DynamicCustomOp\\.builder \\(ReviewTest\\.java:\\d+\\)");
    }

    @Test
    void findsASubclassOfAnOperationThatCallsItselfOtherwise() throws IOException {
        assertThat(review(Disguised.class)).anyMatch(each -> each.startsWith("org.nd4j.linalg.api.ops.NoOp"));
    }

    @Test
    void findsMethodReferencesAndNotTheLambdasThemselves() throws IOException {
        assertThat(review(Referring.class)).singleElement().asString().startsWith("java.lang.Thread.activeCount (");
    }

    @Test
    void findsReflectionThreadsAndManagementBeans() throws IOException {
        assertThat(review(Reflective.class)).singleElement().asString().startsWith("java.lang.Class.forName");
        assertThat(review(Beans.class)).anyMatch(each -> each.startsWith("java.lang.management."));
        assertThat(review(Settings.class)).anyMatch(each -> each.contains("Nd4j.setDefaultDataTypes"));
    }

    @Test
    void takesAClassFileThatCannotBeReadForSuspicious() {
        assertThat(Review.of(List.of("a.B"), Map.of("a.B", new byte[] {1, 2, 3})))
                .isNotEmpty();
    }

    @Test
    void findsWhatAHelperInAnotherFileDoes() throws IOException {
        Map<String, byte[]> all = files(Helped.class, ByName.class, Reflective.class);

        assertThat(Review.of(List.of(OWN + "Helped"), all))
                .singleElement()
                .asString()
                .contains("DynamicCustomOp");
    }

    /** Once every name was compared with every text: a quarter of an hour. */
    @Test
    @Timeout(20)
    void readsEachOfManyClassesOnce() throws IOException {
        Map<String, byte[]> all = new HashMap<>(files(Ordinary.class));
        byte[] large = file(Ordinary.class);
        IntStream.range(0, 3_000).forEach(i -> all.put("descent.exercises.C" + "c".repeat(200) + i, large));

        assertThat(Review.of(List.copyOf(all.keySet()), all)).isEmpty();
    }

    private static List<String> review(Class<?> type) throws IOException {
        return Review.of(List.of(type.getName()), files(type));
    }

    private static Map<String, byte[]> files(Class<?>... types) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        for (Class<?> type : types) {
            files.put(type.getName(), file(type));
        }
        return files;
    }

    private static byte[] file(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            return in.readAllBytes();
        }
    }

    record Ordinary(double rate, List<String> names) implements Function<Integer, String> {
        Ordinary {
            descent.Require.positive("rate", rate);
        }

        @Override
        public String apply(Integer n) {
            var theta = org.nd4j.linalg.factory.Nd4j.create(3).addi(1);
            org.nd4j.linalg.ops.transforms.Transforms.sqrt(theta);
            System.out.println(Math.sqrt(n) + " " + getClass().getSimpleName());
            return names.stream().map(String::strip).sorted().findFirst().orElseThrow(IllegalStateException::new);
        }
    }

    static final class ByName {
        static Object op() {
            return org.nd4j.linalg.api.ops.DynamicCustomOp.builder("adam");
        }
    }

    static final class Disguised extends org.nd4j.linalg.api.ops.NoOp {}

    static final class Referring {
        static Callable<Integer> count() {
            return Thread::activeCount;
        }
    }

    static final class Reflective {
        static Class<?> named() throws ClassNotFoundException {
            return Class.forName("descent.Optimizer");
        }
    }

    static final class Beans {
        static Object beans() {
            return java.lang.management.ManagementFactory.getPlatformMBeanServer();
        }
    }

    static final class Settings {
        static void set() {
            var type = org.nd4j.linalg.api.buffer.DataType.FLOAT;
            org.nd4j.linalg.factory.Nd4j.setDefaultDataTypes(type, type);
        }
    }

    static final class Helped {
        static Object op() {
            return ByName.op();
        }
    }
}
