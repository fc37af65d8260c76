package descent.grade;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What the classes of an exercise use beyond what an exercise may, with the line of the source: ND4J's own updaters, which
 * would be somebody else's work, threads, reflection, files. It says "look here", and not "guilty". Each class is read
 * once.
 */
final class Review {
    private static final int MOST = 12;

    private final Map<String, byte[]> all;
    private final Deque<String> left = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> found = new LinkedHashSet<>();

    private Review(Map<String, byte[]> all) {
        this.all = all;
    }

    /**
     * What is found in some classes, and in all that they use: a helper in a neighbour's file does not hide what it does.
     *
     * @param first full names, for example "descent.exercises.Adam"
     * @param all class files by their full names
     * @return in words, each with file and line; nothing for an ordinary exercise
     */
    static List<String> of(Collection<String> first, Map<String, byte[]> all) {
        Review review = new Review(all);
        review.left.addAll(first);
        while (!review.left.isEmpty() && review.found.size() < MOST) {
            String name = review.left.pop();
            if (all.containsKey(name) && review.seen.add(name)) {
                review.read(name);
            }
        }
        return List.copyOf(review.found);
    }

    private void read(String name) {
        try {
            new ClassReader(all.get(name)).accept(new InClass(), ClassReader.SKIP_FRAMES);
        } catch (RuntimeException e) {
            found.add("a class file that cannot be read: " + Text.line(name, 100));
        }
    }

    private boolean isOwn(String type) {
        return all.containsKey(type.replace('/', '.'));
    }

    private final class InClass extends ClassVisitor {
        private String file = "";

        InClass() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
            use(parent, "", 0);
            for (String each : interfaces) {
                use(each, "", 0);
            }
        }

        @Override
        public void visitSource(String source, String debug) {
            file = source == null ? "" : source;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] thrown) {
            if ((access & Opcodes.ACC_NATIVE) != 0 || name.equals("finalize")) {
                note("the method " + name, 0);
            }
            return new InMethod(this);
        }

        void use(String type, String member, int line) {
            if (type == null) {
                return;
            }
            String owner =
                    type.startsWith("[") ? Type.getType(type).getElementType().getInternalName() : type;
            if (isOwn(owner)) {
                left.push(owner.replace('/', '.'));
            } else if (owner.contains("/") && !AllowList.allows(owner, member)) {
                note(owner.replace('/', '.').replace('$', '.') + (member.isEmpty() ? "" : "." + member), line);
            }
        }

        private void note(String what, int line) {
            if (found.size() < MOST) {
                String where = file + (line > 0 ? ":" + line : "");
                found.add(Text.line("%s (%s)".formatted(what, where), 200));
            }
        }
    }

    private static final class InMethod extends MethodVisitor {
        private final InClass type;
        private int line;

        InMethod(InClass type) {
            super(Opcodes.ASM9);
            this.type = type;
        }

        @Override
        public void visitLineNumber(int number, org.objectweb.asm.Label start) {
            line = number;
        }

        @Override
        public void visitTypeInsn(int opcode, String name) {
            if (opcode == Opcodes.NEW) {
                type.use(name, "", line);
            }
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            type.use(owner, name, line);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            type.use(owner, name.equals("<init>") ? "" : name, line);
        }

        @Override
        public void visitLdcInsn(Object value) {
            if (value instanceof Type constant && constant.getSort() == Type.OBJECT) {
                type.use(constant.getInternalName(), "", line);
            }
        }

        /** The bootstrap method is javac's; what it is to call may be anything. */
        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            for (Object each : arguments) {
                if (each instanceof Handle handle && handle.getTag() >= Opcodes.H_INVOKEVIRTUAL) {
                    type.use(handle.getOwner(), handle.getName().equals("<init>") ? "" : handle.getName(), line);
                }
            }
        }
    }
}
