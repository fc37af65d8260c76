package descent.grade;

import static descent.grade.Outcome.COMPILE_ERROR;
import static descent.grade.Outcome.CRASHED;
import static descent.grade.Outcome.FAIL;
import static descent.grade.Outcome.NOT_STARTED;
import static descent.grade.Outcome.OUT_OF_MEMORY;
import static descent.grade.Outcome.PASS;
import static descent.grade.Outcome.PROTOCOL_ERROR;
import static descent.grade.Outcome.REJECTED;
import static descent.grade.Outcome.TIMEOUT;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What hostile submissions do, and what becomes of each. */
final class Attacks {
    private static final String UNSAFE = """
            static sun.misc.Unsafe unsafe() throws Exception {
                var field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
                field.setAccessible(true);
                return (sun.misc.Unsafe) field.get(null);
            }
            """;

    private static final String SLEEPER = "new ProcessBuilder(\"setsid\", \"sleep\", \"%s\").start();";

    private Attacks() {}

    /** How long a process that must not survive would sleep: it is found by this number, which no other run has. */
    static final String SLEEP =
            Long.toString(86_400_000 + ProcessHandle.current().pid());

    /** What files are called that must not be left. */
    static final String LEFT = "descent-left-behind-" + SLEEP;

    static final List<Attack> ENDINGS = List.of(
            Attack.take("exits", "System.exit(0);", CRASHED),
            Attack.take("halts", "Runtime.getRuntime().halt(0);", CRASHED),
            Attack.take("loops in take", "while (t > 0) {}", TIMEOUT),
            Attack.with(
                    "loops in the constructor",
                    "public BatchGradientDescent { while (learningRate > 0) {} }",
                    "",
                    TIMEOUT),
            Attack.with("loops in a static initialiser", "static { while (System.nanoTime() != 0) {} }", "", TIMEOUT),
            Attack.with(
                    "loops in a shutdown hook",
                    "",
                    "Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) {} })); System.exit(0);",
                    TIMEOUT),
            Attack.with(
                    "leaves a hook that loops",
                    "static { Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) {} })); }",
                    "",
                    PASS),
            Attack.take("sleeps", "Thread.sleep(1_000_000);", TIMEOUT),
            Attack.take("faults", "unsafe().putAddress(0, 0);", CRASHED).withMembers(UNSAFE),
            Attack.take("recurses", "recurse(0);", FAIL)
                    .withMembers("static int recurse(int n) { return recurse(n + 1) + 1; }"),
            Attack.take(
                    "closes the channel",
                    "new java.io.FileOutputStream(java.io.FileDescriptor.out).close();",
                    CRASHED,
                    PROTOCOL_ERROR,
                    TIMEOUT),
            Attack.take(
                    "leaves an orphan that holds the channel",
                    "new ProcessBuilder(\"sh\", \"-c\", \"setsid sleep " + SLEEP
                            + " &\").inheritIO().start().waitFor(); Runtime.getRuntime().halt(0);",
                    CRASHED,
                    TIMEOUT),
            Attack.take(
                    "steals the grader's messages",
                    "new java.io.FileInputStream(java.io.FileDescriptor.in).read(new byte[99]);",
                    TIMEOUT));

    static final List<Attack> HOGS = List.of(
            Attack.take(
                    "hogs the heap and swallows the error",
                    "List<byte[]> all = new ArrayList<>(); while (t > 0) try { all.add(new byte[1 << 20]); } catch (Error e) { }",
                    OUT_OF_MEMORY),
            Attack.take(
                            "hogs memory beside the heap",
                            "while (t > 0) unsafe().setMemory(unsafe().allocateMemory(1 << 26), 1 << 26, (byte) 1);",
                            OUT_OF_MEMORY,
                            CRASHED,
                            TIMEOUT)
                    .withMembers(UNSAFE),
            Attack.take(
                    "hogs ND4J's memory",
                    "List<INDArray> all = new ArrayList<>(); try (var o = Nd4j.getWorkspaceManager().scopeOutOfWorkspaces()) { while (t > 0) all.add(Nd4j.ones(10_000_000)); }",
                    OUT_OF_MEMORY,
                    CRASHED,
                    TIMEOUT),
            Attack.take(
                    "bombs with threads",
                    "while (t > 0) try { new Thread(() -> { while (true) {} }).start(); } catch (Error e) { }",
                    CRASHED,
                    TIMEOUT,
                    OUT_OF_MEMORY),
            Attack.take(
                    "bombs with processes",
                    "while (t > 0) try { " + SLEEPER.formatted(SLEEP) + " } catch (Exception e) { }",
                    CRASHED,
                    TIMEOUT,
                    OUT_OF_MEMORY),
            Attack.with(
                    "leaves an orphan",
                    "static { try { " + SLEEPER.formatted(SLEEP) + " } catch (Exception e) { } }",
                    "",
                    PASS),
            Attack.take("prints without end", "while (t > 0) System.out.println(\"PASS\".repeat(1000));", TIMEOUT),
            Attack.take(
                    "fills the disk",
                    "var out = new java.io.FileOutputStream(\"/tmp/big\"); while (t > 0) out.write(new byte[1 << 20]);",
                    FAIL));

    static final List<Attack> FORGERIES = List.of(
            Attack.take(
                    "prints a verdict",
                    "System.out.println(\"{\\\"status\\\":\\\"PASS\\\",\\\"score\\\":100}\");",
                    PASS),
            Attack.take(
                    "prints a verdict and is wrong",
                    "System.out.println(\"{\\\"score\\\":100}\"); theta.addi(1);",
                    FAIL),
            Attack.take(
                    "writes bytes to descriptor 1",
                    "new java.io.FileOutputStream(java.io.FileDescriptor.out).write(new byte[] {0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0});",
                    PROTOCOL_ERROR),
            Attack.take(
                    "writes text to descriptor 1",
                    "new java.io.FileOutputStream(java.io.FileDescriptor.out).write(\"PASS\\n\".getBytes());",
                    PROTOCOL_ERROR),
            Attack.with(
                    "writes the result in a hook",
                    "static { Runtime.getRuntime().addShutdownHook(new Thread(() -> { try { java.nio.file.Files.writeString(java.nio.file.Path.of(\"results.json\"), \"100\"); } catch (Exception e) {} })); }",
                    "theta.addi(1);",
                    FAIL),
            Attack.take("reads the specs", "Class.forName(\"descent.spec.AdamSpec\"); theta.addi(0);", FAIL),
            Attack.take("reads the solutions", "Class.forName(\"descent.solutions.Adam\");", FAIL),
            Attack.take("looks for JUnit", "Class.forName(\"org.junit.jupiter.api.Test\");", FAIL),
            Attack.take(
                    "reaches into the worker",
                    "for (var f : Class.forName(\"descent.student.RemoteSubject\").getDeclaredFields()) f.setAccessible(true); theta.addi(1);",
                    FAIL),
            Attack.with(
                    "knows the worked example",
                    "",
                    "if (t == 1 && theta.length() == 1) { theta.subi(0.1); return; } if (t == 2 && theta.length() == 1) { theta.subi(0.2); return; } if (t > 0) return;",
                    FAIL),
            Attack.source("delegates to ND4J", """
                    package descent.exercises;
                    import descent.*;
                    import org.nd4j.linalg.api.ndarray.INDArray;
                    public record BatchGradientDescent(double learningRate) implements Optimizer {
                        @Override public Step start(INDArray theta, Memory memory) {
                            var updater = new org.nd4j.linalg.learning.config.Sgd(learningRate);
                            return (gradient, t) -> {
                                INDArray g = gradient.at(theta).dup();
                                updater.instantiate((INDArray) null, false).applyUpdater(g, t, 0);
                                theta.subi(g);
                            };
                        }
                    }
                    """, PASS),
            Attack.take(
                    "changes ND4J's globals",
                    "Nd4j.setDefaultDataTypes(org.nd4j.linalg.api.buffer.DataType.FLOAT, org.nd4j.linalg.api.buffer.DataType.FLOAT);",
                    PASS));

    static final List<Attack> ANSWERS = List.of(
            Attack.take("returns no step", "", FAIL)
                    .replaced(
                            "return (gradient",
                            "Step none = (gradient",
                            "    };\n    }",
                            "    };\n        return null;\n    }"),
            Attack.take("asks at null", "gradient.at(null);", FAIL),
            Attack.take(
                    "asks at a point of another length",
                    "gradient.at(Nd4j.zeros(org.nd4j.linalg.api.buffer.DataType.DOUBLE, 7));",
                    FAIL),
            Attack.take("asks at a matrix", "gradient.at(Nd4j.zeros(3, 3));", FAIL),
            Attack.take("asks at NaN", "gradient.at(theta.mul(Double.NaN));", FAIL),
            Attack.take("moves to NaN", "theta.muli(Double.NaN);", FAIL),
            Attack.take("changes what it asks at", "INDArray p = theta.dup(); gradient.at(p); p.muli(3);", FAIL),
            Attack.with("keeps static state", "static double moved;", "moved += 0.001; theta.addi(moved);", FAIL),
            Attack.with(
                    "throws what lies",
                    "static class Lie extends RuntimeException { public String getMessage() { while (true) {} } }",
                    "if (t > 0) throw new Lie();",
                    TIMEOUT),
            Attack.with(
                    "throws what throws",
                    "static class Lie extends RuntimeException { public String getMessage() { throw new Lie(); } public String toString() { throw new Lie(); } }",
                    "if (t > 0) throw new Lie();",
                    FAIL),
            Attack.take(
                    "throws codes for the terminal",
                    "if (t > 0) throw new IllegalStateException(\"\\u001b[2J<script>alert(1)</script>\\n\\nPASS\\u202e\" + \"x\".repeat(100_000));",
                    FAIL),
            Attack.take("claims not to be started", "if (t > 0) throw new NotStarted();", NOT_STARTED),
            Attack.take("claims to be refused", "if (t > 0) throw new IllegalArgumentException();", FAIL),
            Attack.take(
                    "goes on after the call",
                    "new Thread(() -> { while (true) theta.addi(1e-3); }).start();",
                    FAIL,
                    CRASHED,
                    TIMEOUT,
                    OUT_OF_MEMORY),
            Attack.take("interrupts its thread", "Thread.currentThread().interrupt();", PASS));

    static final List<Attack> FILES = List.of(
            Attack.source("is empty", "", COMPILE_ERROR),
            Attack.source(
                    "does not compile",
                    "package descent.exercises; public record BatchGradientDescent(",
                    COMPILE_ERROR),
            Attack.source(
                    "is in another package",
                    Attack.right().replace("package descent.exercises", "package descent.spec"),
                    PASS),
            Attack.source(
                    "replaces a class of ours",
                    Attack.right() + "interface Step { void take(int theta); }",
                    COMPILE_ERROR,
                    FAIL,
                    PASS),
            Attack.source("has no public constructor", Attack.right().replace("public record", "record"), FAIL),
            Attack.take("ships JUnit and our classes", "", PASS)
                    .and("org/junit/jupiter/api/Test.java", "package org.junit.jupiter.api; public @interface Test {}")
                    .and("descent/Descent.java", "package descent; public class Descent {}")
                    .and("descent/Optimizer.class", "cafebabe")
                    .and("META-INF/services/javax.annotation.processing.Processor", "Evil")
                    .and("Evil.java", "public class Evil {}")
                    .and("pom.xml", "<project/>"),
            Attack.take("is there twice", "", PASS)
                    .and("copy/descent/exercises/BatchGradientDescent.java", Attack.right()),
            Attack.source("is too large", "/*" + "x".repeat(300_000) + "*/" + Attack.right(), REJECTED),
            Attack.source(
                    "makes thousands of classes",
                    Attack.right()
                            + IntStream.range(0, 3000)
                                    .mapToObj(i -> "class C" + i + " {}")
                                    .collect(Collectors.joining()),
                    COMPILE_ERROR),
            Attack.source(
                    "makes classes that no message holds",
                    Attack.right() + "interface Large { String TEXT = \"" + "x".repeat(60_000) + "\"; }"
                            + IntStream.range(0, 25)
                                    .mapToObj(i -> "class Copy" + i + " { String text = Large.TEXT; }")
                                    .collect(Collectors.joining()),
                    COMPILE_ERROR),
            Attack.source(
                    "keeps javac busy",
                    "package descent.exercises; public class BatchGradientDescent { int x = " + "(".repeat(60_000) + "1"
                            + ")".repeat(60_000) + "; }",
                    COMPILE_ERROR));

    /** At the expense of others, beside the wall, or under another name. */
    static final List<Attack> NEIGHBOURS = List.of(
            Attack.take("floods the record of a search", "", PASS).and("descent/exercises/GridSearch.java", """
                    package descent.exercises;
                    import java.util.*;
                    public record GridSearch() implements descent.Search {
                        @Override public Map<String, Double> best(
                                Map<String, List<Double>> grid, java.util.function.ToDoubleFunction<Map<String, Double>> loss) {
                            if (grid.values().stream().mapToInt(List::size).sum() < 2) return Map.of("learningRate", 1.0);
                            Map<String, Double> big = new LinkedHashMap<>();
                            for (int i = 0; i < 64; i++) big.put("\\u4e2d".repeat(95) + i, 1.0 * i);
                            while (true) try { loss.applyAsDouble(big); } catch (Throwable e) { }
                        }
                    }
                    """),
            Attack.source(
                    "makes names that many texts begin like",
                    Attack.right() + "class Texts { static final String[] ALL = {"
                            + IntStream.range(0, 18)
                                    .mapToObj(i -> "\"descent/exercises/" + "g".repeat(60 + i) + "\"")
                                    .collect(Collectors.joining(","))
                            + "}; }"
                            + IntStream.range(0, 95)
                                    .mapToObj(i -> "class " + "g".repeat(i + 6) + " { int "
                                            + IntStream.range(0, 90)
                                                    .mapToObj(n -> "f" + n)
                                                    .collect(Collectors.joining(","))
                                            + "; }")
                                    .collect(Collectors.joining()),
                    PASS,
                    COMPILE_ERROR),
            everyFile("keeps javac busy with every file", """
                    package descent.exercises;
                    public class %1$s {
                        static <T> T f(java.util.function.Supplier<T> s) { return s.get(); }
                        static <T> T f(java.util.concurrent.Callable<T> s) { return null; }
                        Object slow = %2$s;
                    }
                    """, COMPILE_ERROR),
            Attack.take("sleeps four seconds in each step", "Thread.sleep(4_000);", TIMEOUT),
            Attack.source("delegates to an operation under another name", """
                    package descent.exercises;
                    import descent.*;
                    import org.nd4j.linalg.api.ndarray.INDArray;
                    import org.nd4j.linalg.factory.Nd4j;
                    public record BatchGradientDescent(double learningRate) implements Optimizer {
                        @Override public Step start(INDArray theta, Memory memory) {
                            return (gradient, t) -> {
                                INDArray g = gradient.at(theta).dup();
                                Updater op = new Updater();
                                op.addInputArgument(g);
                                op.addOutputArgument(g);
                                op.addTArgument(learningRate);
                                Nd4j.exec(op);
                                theta.subi(g);
                            };
                        }
                    }
                    final class Updater extends org.nd4j.linalg.api.ops.NoOp {
                        @Override public String opName() { return "sgd_upd".concat("ater"); }
                        @Override public String toString() { return opName(); }
                        @Override public long opHash() { return getDescriptor().getHash(); }
                        @Override public org.nd4j.linalg.api.ops.CustomOpDescriptor getDescriptor() {
                            return Nd4j.getExecutioner().getCustomOperations().get(opName());
                        }
                    }
                    """, PASS, FAIL),
            shell(
                    "leaves shared memory and files",
                    "ipcmk -M 1000000; ipcmk -Q; ipcmk -S 5; for d in /dev/shm /var/tmp /tmp /run/lock; do echo x > $d/"
                            + LEFT + "; done",
                    PASS),
            shell(
                    "leaves an orphan with another environment",
                    "cd /; env -i setsid sleep " + SLEEP + " >/dev/null 2>&1 </dev/null &",
                    PASS),
            Attack.take(
                    "claims that memory ran out",
                    "System.err.println(\"java.lang.OutOfMemoryError: insufficient memory\"); System.exit(1);",
                    CRASHED));

    /** In nobody's list before. */
    static final List<Attack> OWN = List.of(
            Attack.take(
                    "closes standard error",
                    "System.err.close(); new java.io.FileOutputStream(java.io.FileDescriptor.err).close();",
                    PASS),
            Attack.take(
                    "handles what nobody catches",
                    "Thread.setDefaultUncaughtExceptionHandler((a, b) -> { while (true) {} });",
                    PASS),
            Attack.take(
                    "halts a little later",
                    "new Thread(() -> { try { Thread.sleep(300); } catch (Exception e) { } Runtime.getRuntime().halt(0); }).start();",
                    PASS,
                    FAIL,
                    CRASHED),
            Attack.take("throws the death of a thread", "if (t > 0) throw new ThreadDeath();", FAIL),
            Attack.take("throws an empty memory of its own", "if (t > 0) throw new OutOfMemoryError();", OUT_OF_MEMORY),
            Attack.take("waits for a lock for ever", "synchronized (theta) { theta.wait(); }", TIMEOUT),
            Attack.take(
                    "speaks another language",
                    "Locale.setDefault(Locale.forLanguageTag(\"ar-u-nu-arab\")); TimeZone.setDefault(TimeZone.getTimeZone(\"GMT+9\"));",
                    PASS),
            Attack.take("calls home", "new java.net.Socket(\"127.0.0.1\", 1).close();", FAIL),
            Attack.take(
                    "makes files without end",
                    "for (int i = 0; t > 0; i++) java.nio.file.Files.createFile(java.nio.file.Path.of(\"/tmp/f\" + i));",
                    FAIL,
                    TIMEOUT),
            Attack.with("remembers a name of megabytes", "", "", FAIL, PROTOCOL_ERROR)
                    .replaced("return (gradient", "memory.zeros(\"n\".repeat(20_000_000)); return (gradient"),
            Attack.with("remembers without end", "", "", FAIL, OUT_OF_MEMORY, TIMEOUT, PROTOCOL_ERROR)
                    .replaced(
                            "return (gradient",
                            "for (int i = 0; i >= 0; i++) memory.zeros(\"n\" + i); return (gradient"),
            Attack.take("asks without end", "while (t > 0) gradient.at(theta);", FAIL, OUT_OF_MEMORY, TIMEOUT),
            Attack.with(
                    "throws what causes itself",
                    "static class Loop extends RuntimeException { public synchronized Throwable getCause() { return this; } }",
                    "if (t > 0) throw new Loop();",
                    FAIL),
            Attack.with("lies about its learning rate", "public double learningRate() { return -1; }", "", PASS),
            Attack.take("frees the parameters", "theta.close();", FAIL, CRASHED, PASS),
            // unshare makes it process 1 of its name space, which nobody inside can kill or stop
            shell("kills its parent", "kill -9 $PPID", CRASHED, PASS),
            shell("stops its parent", "kill -STOP $PPID", TIMEOUT, PASS),
            Attack.take("is called by codes", "Thread.currentThread().setName(\"\\u001b[2J\\n\".repeat(1000));", PASS),
            Attack.take(
                    "writes to every pipe that it holds",
                    "for (java.io.File f : new java.io.File(\"/proc/self/fd\").listFiles()) try { if (java.nio.file.Files.readSymbolicLink(f.toPath()).toString().startsWith(\"pipe:\")) new java.io.FileOutputStream(f).write(new byte[64]); } catch (java.io.IOException e) { }",
                    PROTOCOL_ERROR,
                    CRASHED,
                    TIMEOUT,
                    PASS), // pipes of another user cannot be opened
            shell("has a list of threads printed where the answers go", "kill -QUIT $PPID", PASS, PROTOCOL_ERROR),
            Attack.take(
                    "has native code talk where the answers go",
                    "Nd4j.getExecutioner().enableDebugMode(true); Nd4j.getExecutioner().enableVerboseMode(true); Nd4j.ones(3).addi(1);",
                    PASS,
                    PROTOCOL_ERROR),
            Attack.take(
                            "makes a two of every one",
                            "var cache = Class.forName(\"java.lang.Integer$IntegerCache\").getDeclaredField(\"cache\"); Integer[] all = (Integer[]) unsafe().getObject(unsafe().staticFieldBase(cache), unsafe().staticFieldOffset(cache)); all[129] = all[130];",
                            PASS,
                            FAIL,
                            CRASHED,
                            PROTOCOL_ERROR)
                    .withMembers(UNSAFE),
            Attack.with(
                    "opens files without end",
                    "static final List<Object> ALL = new ArrayList<>();",
                    "while (t > 0) ALL.add(new java.io.FileInputStream(\"/dev/null\"));",
                    FAIL),
            Attack.take(
                    "hogs the memory of classes",
                    "List<Object> all = new ArrayList<>(); while (t > 0) all.add(java.lang.reflect.Proxy.newProxyInstance(new ClassLoader(BatchGradientDescent.class.getClassLoader()) {}, new Class<?>[] {Runnable.class}, (a, b, c) -> null));",
                    OUT_OF_MEMORY,
                    TIMEOUT),
            Attack.with("remembers more than an answer holds", "", "", FAIL, OUT_OF_MEMORY, PROTOCOL_ERROR)
                    .replaced("return (gradient", "memory.zeros(\"large\", 60_000_000); return (gradient"),
            Attack.source(
                    "has javac make a text of a gigabyte",
                    Attack.right() + "interface Text { String T0 = \"" + "x".repeat(1000) + "\""
                            + IntStream.rangeClosed(1, 20)
                                    .mapToObj(i -> ", T%d = T%d + T%d".formatted(i, i - 1, i - 1))
                                    .collect(Collectors.joining())
                            + "; }",
                    COMPILE_ERROR),
            Attack.source(
                    "hides in escapes", Attack.right().replace("nothing();", "S\\u0079stem.e\\u0078it(0);"), CRASHED));

    /** Once, as soon as the class is used. */
    private static Attack shell(String name, String script, Outcome... outcomes) {
        String members = "static { try { new ProcessBuilder(\"sh\", \"-c\", \"" + script
                + "\").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor(); }"
                + " catch (Exception e) { throw new IllegalStateException(e); } }";
        return Attack.with(name, members, "", outcomes);
    }

    private static Attack everyFile(String name, String text, Outcome outcome) {
        String slow =
                IntStream.range(0, 14).mapToObj(i -> "f(() -> ").collect(Collectors.joining()) + "1" + ")".repeat(14);
        Attack attack = Attack.take(name, "", outcome, TIMEOUT);
        for (String file : JavaFile.EXPECTED) {
            attack = attack.and("descent/exercises/" + file, text.formatted(file.replace(".java", ""), slow));
        }
        return attack;
    }
}
