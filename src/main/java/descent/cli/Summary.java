package descent.cli;

import descent.grade.Grade;
import descent.grade.Isolation;
import descent.grade.Text;
import descent.grade.course.Bookkeeping;
import descent.grade.format.ClassGrades;
import descent.grade.format.PointsText;
import descent.grade.format.Reports;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the reports on a class and says in a few lines what is in them. */
final class Summary {
    private static final int SHOWN = 10;
    private static final int LONGEST_WHY = 500;
    private static final String UNPROTECTED = Isolation.NONE.toString();

    private Summary() {}

    /** @return the exit status: 1 if some submission could not be graded, is missing, or has files and none of an exercise */
    static int write(Bookkeeping books, ClassGrades given, PrintWriter out) {
        ClassGrades grades = books.applied(given);
        List<String> remarks = books.remarks(grades);
        List<Path> files = Reports.write(books.folder(), grades.noted(remarks));
        books.export(grades);
        mean(grades, out);
        names(
                grades.grades().stream()
                        .filter(Grade::needsReview)
                        .map(Grade::submission)
                        .toList(),
                "to review",
                out);
        List<String> misfiled = grades.grades().stream()
                .filter(grade -> grade.receipt().misfiled())
                .map(Grade::submission)
                .toList();
        names(misfiled, "with files and none of an exercise; look what was meant", out);
        names(grades.unsettled(), "not graded, for the grader failed; grade again", out);
        grades.grades().stream()
                .filter(grade -> !grade.settled())
                .limit(SHOWN)
                .forEach(grade -> out.println("  " + Text.line(String.join("; ", grade.notes()), LONGEST_WHY)));
        grades.notes().forEach(out::println);
        remarks.forEach(out::println);
        files.forEach(file -> out.println("wrote " + file));
        out.flush();
        return grades.unsettled().isEmpty() && grades.notes().isEmpty() && misfiled.isEmpty() ? 0 : 1;
    }

    private static void mean(ClassGrades grades, PrintWriter out) {
        List<Grade> settled = grades.settled();
        if (!settled.isEmpty()) {
            double mean = settled.stream().mapToDouble(Grade::points).average().orElseThrow();
            String isolations =
                    settled.stream().map(Grade::isolation).distinct().collect(Collectors.joining(", "));
            out.printf(
                    "%s of %s points%s; isolation: %s%n",
                    PointsText.text(mean),
                    PointsText.text(settled.get(0).maximum()),
                    settled.size() == 1 ? "" : " on average",
                    isolations);
            if (settled.stream().map(Grade::isolation).anyMatch(UNPROTECTED::equals)) {
                out.println(
                        "no sandbox kept the students' code from your files and network: leave --isolation NONE out");
            }
        }
    }

    private static void names(List<String> names, String what, PrintWriter out) {
        if (!names.isEmpty()) {
            out.printf("%d %s: %s%n", names.size(), what, Text.names(names, SHOWN));
        }
    }
}
