package descent.student;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import java.util.List;

/**
 * What a file declares, as far as that can be told without compiling it.
 *
 * @param packageName empty if there is no package line
 * @param types the simple names of its classes, without those inside others
 */
record Outline(String packageName, List<String> types) {
    static Outline of(CompilationUnitTree unit) {
        return new Outline(
                unit.getPackageName() == null ? "" : unit.getPackageName().toString(),
                unit.getTypeDecls().stream()
                        .filter(ClassTree.class::isInstance)
                        .map(type -> ((ClassTree) type).getSimpleName().toString())
                        .toList());
    }

    boolean declares(String type) {
        return types.contains(type);
    }
}
