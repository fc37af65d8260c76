package descent.grade.format;

import static org.assertj.core.api.Assertions.assertThat;

import descent.grade.MadeUpGrades;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StudentFileNamesTest {
    @Test
    void areLegalEverywhereAndShort() {
        assertThat(MadeUpGrades.HOSTILE_NAMES)
                .map(StudentFileNames::of)
                .allMatch(name -> name.matches("[a-z0-9][a-z0-9-]*") && name.length() <= 40 + 1 + 12);
    }

    @Test
    void differWhereverTheSubmissionsDo() {
        List<String> alike = List.of("ada", "Ada", "ADA", "ada.", "ada ", "a/da", "áda", "ada\u202e", "ada-1");
        assertThat(Stream.concat(alike.stream(), MadeUpGrades.HOSTILE_NAMES.stream())
                        .map(StudentFileNames::of))
                .doesNotHaveDuplicates();
    }

    @Test
    void canBeReadWhereTheNameCan() {
        assertThat(StudentFileNames.of("Ágnes O'Brien_42")).matches("agnes-o-brien-42-[0-9a-f]{12}");
        assertThat(StudentFileNames.of("林")).matches("submission-[0-9a-f]{12}");
    }

    @Test
    void areTheSameOnEveryMachine() {
        // printf ada | sha256sum
        assertThat(StudentFileNames.of("ada"))
                .isEqualTo("ada-" + StudentFileNames.hash("ada").substring(0, 12));
        assertThat(StudentFileNames.hash("")).startsWith("e3b0c44298fc1c14"); // SHA-256 of nothing, FIPS 180-4
    }
}
