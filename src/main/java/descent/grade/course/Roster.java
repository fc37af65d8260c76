package descent.grade.course;

import descent.data.Spreadsheet;
import descent.grade.Grade;
import descent.grade.Sender;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Who takes the course: a table with the columns name, id, email and group, of which each may be missing. */
record Roster(List<Person> people) {
    private static final List<String> NAME = List.of("name", "full name", "student", "student name");
    private static final List<String> ID = List.of("id", "sid", "student id", "sis user id", "id number");
    private static final List<String> EMAIL = List.of("email", "email address");
    private static final List<String> GROUP = List.of("group", "groups", "section", "team");

    /** One of them; what is not known is empty. */
    record Person(String name, String id, String email, String group) {
        /** Whether a submission is theirs, or their group's. */
        boolean sent(Grade grade) {
            Sender sender = grade.sender();
            return !id.isEmpty() && Arrays.asList(sender.id().split(";")).contains(id)
                    || Arrays.stream(sender.student().split(" & ")).anyMatch(each -> same(each, name))
                    || same(grade.submission(), name)
                    || same(grade.submission(), id)
                    || same(sender.student(), group)
                    || same(grade.submission(), group);
        }

        private static boolean same(String one, String other) {
            return !other.isEmpty() && plain(one).equals(plain(other));
        }

        /** Platforms write "Lovelace, Ada", "lovelaceada" and "Ada  LOVELACE". */
        private static String plain(String name) {
            String[] parts = Normalizer.normalize(name, Normalizer.Form.NFC)
                    .toLowerCase(Locale.ROOT)
                    .split("[\\s,._-]+");
            Arrays.sort(parts);
            return String.join(" ", parts).strip();
        }
    }

    static Roster read(Path file) {
        List<Map<String, String>> rows = Spreadsheet.byName(file);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(
                    file + " has no rows: a roster has the columns name, id, email and group");
        }
        return new Roster(rows.stream().map(Roster::person).toList());
    }

    private static Person person(Map<String, String> row) {
        String name = field(row, NAME)
                .orElseGet(
                        () -> (row.getOrDefault("first name", "") + " " + row.getOrDefault("last name", "")).strip());
        return new Person(
                name,
                field(row, ID).orElse(""),
                field(row, EMAIL).orElse(""),
                field(row, GROUP).orElse(""));
    }

    /** The field of the first of these columns that there is. */
    private static Optional<String> field(Map<String, String> row, List<String> names) {
        return names.stream()
                .filter(name -> !row.getOrDefault(name, "").isEmpty())
                .map(row::get)
                .findFirst();
    }

    /** Whose a submission is; several for a group's. */
    List<Person> senders(Grade grade) {
        return people.stream().filter(person -> person.sent(grade)).toList();
    }

    /** The names of those who have sent nothing. */
    List<String> missing(List<Grade> grades) {
        return people.stream()
                .filter(person -> grades.stream().noneMatch(person::sent))
                .map(Person::name)
                .toList();
    }

    Optional<Person> first(Grade grade) {
        return senders(grade).stream().findFirst();
    }
}
