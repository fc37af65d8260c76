package descent.grade;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What an exercise may use: the DSL, the arithmetic of ND4J, and of Java its language, collections, functions, streams and
 * random generators.
 */
final class AllowList {
    /** Classes, and those of their members that an exercise has no need of; the first that fits decides. */
    private static final List<Rule> RULES = List.of(
            rule("descent/(Rules|Backend|Cuda)", ".*"),
            rule("descent/\\w+(\\$\\w+)*", ""),
            rule(
                    "org/nd4j/linalg/factory/Nd4j",
                    "(?!getRandom$|getDataType$)((get|set)[A-Z]|read|write|save|load|from|to[A-Z]|shutdown|init|register).*"),
            rule(
                    "org/nd4j/linalg/api/ndarray/INDArray",
                    ".*[sS]hapeInfo.*|set(Data|Shape|Stride|Order|CloseableState).*"),
            rule("org/nd4j/linalg/ops/transforms/Transforms", ""),
            rule("org/nd4j/linalg/factory/ops/\\w+", ""),
            rule("org/nd4j/linalg/api/ops/impl/transforms/clip/ClipByNorm", ""),
            rule("org/nd4j/linalg/api/(buffer/DataType|rng/Random)", "set.*"),
            rule("org/nd4j/linalg/(indexing|inverse|eigen|dimensionalityreduction)/.+", ""),
            rule("org/nd4j/enums/\\w+", ""),
            rule(
                    "java/lang/(Runtime|Process\\w*|Thread\\w*|ClassLoader|Module\\w*|StackWalker|InheritableThreadLocal|Package)(\\$\\w+)?",
                    ".*"),
            rule("java/lang/(SecurityManager|RuntimePermission|Compiler|ClassValue)", ".*"),
            rule(
                    "java/lang/Class",
                    "(?!(getName|getSimpleName|getTypeName|isInstance|cast|hashCode|equals|toString|desiredAssertionStatus)$).+"),
            rule(
                    "java/lang/System",
                    "(?!(out|err|arraycopy|nanoTime|currentTimeMillis|identityHashCode|lineSeparator)$).+"),
            rule("java/lang/Object", "wait|notify|notifyAll|finalize"),
            rule("java/lang/\\w+(\\$\\w+)?", ""),
            rule("java/lang/runtime/ObjectMethods", ""),
            rule(
                    "java/util/(ServiceLoader|Timer|TimerTask|ResourceBundle|Properties|Scanner|PropertyPermission)(\\$\\w+)?",
                    ".*"),
            rule("java/util/\\w+(\\$\\w+)*", "setDefault|parallel\\w*"),
            rule("java/util/(function|random)/\\w+(\\$\\w+)*", ""),
            rule("java/util/stream/\\w+(\\$\\w+)*", "parallel"),
            rule("java/(math|text)/\\w+", ""),
            rule("java/io/(PrintStream|Serializable)", "(?!print|println|flush).+"));

    private AllowList() {}

    private record Rule(Pattern types, Pattern forbidden) {}

    private static Rule rule(String types, String forbidden) {
        return new Rule(Pattern.compile(types), Pattern.compile(forbidden));
    }

    /**
     * Whether an exercise may use it.
     *
     * @param type its internal name, for example "java/util/List"
     * @param member a field or method; empty for the class itself and its constructors
     */
    static boolean allows(String type, String member) {
        return RULES.stream()
                .filter(rule -> rule.types.matcher(type).matches())
                .findFirst()
                .filter(rule -> rule.forbidden.pattern().isEmpty()
                        || !rule.forbidden.matcher(member).matches())
                .isPresent();
    }
}
