package descent.student;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A student's file, for javac. */
final class SourceText extends SimpleJavaFileObject {
    private static final String FOLDER = "memory:///" + StudentClasses.PACKAGE.replace('.', '/') + "/";

    final String file;
    final String text;

    /** The full name of the class that javac finds in it. */
    final String found;

    /** @param type the simple name of the class that javac finds in it: that of the file, or of another one in it */
    SourceText(String file, String text, String type) {
        super(URI.create(FOLDER + file), Kind.SOURCE);
        this.file = file;
        this.text = text;
        this.found = StudentClasses.PACKAGE + "." + type;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
