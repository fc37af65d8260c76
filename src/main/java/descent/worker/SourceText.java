package descent.worker;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A file of a submission, for javac. */
final class SourceText extends SimpleJavaFileObject {
    final String file;
    private final String text;

    SourceText(String file, String text) {
        super(URI.create("memory:///descent/exercises/" + file), Kind.SOURCE);
        this.file = file;
        this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
