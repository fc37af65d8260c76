package descent.kata.check;

import descent.data.Sha256;
import descent.student.Compiled;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The files that a verdict is about, as they were: it stands as long as they stay as they are.
 *
 * @param hashes of what each holds, by its name
 */
public record Judged(Map<String, String> hashes) {
    /** Of no file: a verdict that does not stand. */
    public static final Judged NOTHING = new Judged(Map.of());

    public Judged {
        hashes = Map.copyOf(hashes);
    }

    /**
     * An exercise's own file and those that it uses.
     *
     * @param files what each of a project's files holds
     */
    static Judged of(String exercise, Map<String, byte[]> files, Compiled compiled) {
        Collection<String> used = new TreeSet<>(compiled.sources().values());
        used.add(exercise + ".java");
        return of(files, used);
    }

    /** Whether a project's files still are what they were. */
    public boolean isStill(Map<String, byte[]> files) {
        return !hashes.isEmpty() && of(files, hashes.keySet()).equals(this);
    }

    /** Whether one of these files is among them. */
    public boolean isAbout(Collection<String> names) {
        return names.stream().anyMatch(hashes::containsKey);
    }

    private static Judged of(Map<String, byte[]> files, Collection<String> names) {
        Map<String, String> hashes = new TreeMap<>();
        names.stream().filter(files::containsKey).forEach(name -> hashes.put(name, Sha256.of(files.get(name))));
        return new Judged(hashes);
    }
}
