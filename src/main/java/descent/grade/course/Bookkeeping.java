package descent.grade.course;

import descent.data.AtomicFile;
import descent.grade.Grade;
import descent.grade.Text;
import descent.grade.format.ClassGrades;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A course's rules, applied to grades as the grader has given them. */
public final class Bookkeeping {
    private static final int SHOWN = 10;

    private final LatePolicy late;
    private final Overrides overrides;
    private final Optional<Roster> roster;
    private final Path folder;

    private Bookkeeping(LatePolicy late, Overrides overrides, Optional<Roster> roster, Path folder) {
        this.late = late;
        this.overrides = overrides;
        this.roster = roster;
        this.folder = folder;
    }

    /**
     * What is known of a course.
     *
     * @param folder the results', with the instructor's {@code override.csv} if there is one
     * @param course its file, which need not be there
     * @param roster who takes it, if somebody says so
     * @throws RuntimeException if one of the files is wrong; the message names it and what to write
     */
    public static Bookkeeping of(Path folder, Path course, Optional<Path> roster) {
        return new Bookkeeping(LatePolicy.read(course), Overrides.in(folder), roster.map(Roster::read), folder);
    }

    /** Where the results are. */
    public Path folder() {
        return folder;
    }

    /** The grades as they count. */
    public ClassGrades applied(ClassGrades grades) {
        List<Grade> all = new ArrayList<>(
                grades.grades().stream().map(late::apply).map(overrides::apply).toList());
        attempts(all);
        return new ClassGrades(grades.seed(), grades.version(), all, grades.notes());
    }

    /** Writes the tables for learning platforms. @param grades as they count */
    public void export(ClassGrades grades) {
        new Exports(roster, attempts(new ArrayList<>(grades.grades())))
                .files()
                .forEach((name, text) ->
                        AtomicFile.write(folder.resolve("exports").resolve(name), text));
    }

    /** What does not fit together, for the instructor. */
    public List<String> remarks(ClassGrades grades) {
        List<Grade> all = grades.grades();
        List<String> remarks = new ArrayList<>();
        note(
                all.stream().filter(late::isGuessed).map(Grade::submission).toList(),
                "handed in when the dates of the files say, for no platform does",
                remarks);
        note(overrides.unknown(all), "in " + Overrides.FILE + " and no submission", remarks);
        roster.ifPresent(list -> {
            note(list.missing(all), "on the roster and without a submission", remarks);
            note(
                    all.stream()
                            .filter(grade -> list.senders(grade).isEmpty())
                            .map(Grade::submission)
                            .toList(),
                    "not on the roster",
                    remarks);
        });
        return remarks;
    }

    private static void note(List<String> names, String what, List<String> notes) {
        if (!names.isEmpty()) {
            notes.add("%d %s: %s".formatted(names.size(), what, Text.names(names, SHOWN)));
        }
    }

    /** One of each student's; the others are told so. */
    private List<Grade> attempts(List<Grade> all) {
        Map<String, List<Grade>> students = new LinkedHashMap<>();
        all.forEach(grade -> students.computeIfAbsent(student(grade), each -> new ArrayList<>())
                .add(grade));
        Comparator<Grade> order = late.best()
                ? Comparator.comparingDouble(Grade::points)
                : Comparator.comparing(grade -> grade.submitted().orElse(Instant.EPOCH));
        List<Grade> counting = new ArrayList<>();
        for (List<Grade> attempts : students.values()) {
            Grade best = attempts.stream().max(order).orElseThrow();
            counting.add(best);
            attempts.stream()
                    .filter(grade -> grade != best)
                    .forEach(grade -> all.set(
                            all.indexOf(grade),
                            grade.noted(List.of("another attempt counts: " + Text.name(best.submission(), 100)))));
        }
        return counting;
    }

    private String student(Grade grade) {
        return roster.flatMap(list -> list.first(grade))
                .map(Roster.Person::toString)
                .orElseGet(
                        () -> grade.sender().student() + "\n" + grade.sender().id());
    }
}
