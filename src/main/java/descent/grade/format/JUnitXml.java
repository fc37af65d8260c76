package descent.grade.format;

import descent.grade.ExerciseGrade;
import descent.grade.Grade;
import descent.grade.Text;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A class as JUnit XML: a suite for each submission, a case for each exercise. */
public final class JUnitXml {
    private static final int LONGEST_NAME = 255;

    private final XMLStreamWriter xml;

    private JUnitXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    public static String of(ClassGrades grades) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            for (Grade grade : grades.grades()) {
                new JUnitXml(xml).suite(grade);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot write XML: " + e.getMessage(), e);
        }
        return text + "\n";
    }

    private void suite(Grade grade) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", Text.name(grade.submission(), LONGEST_NAME));
        xml.writeAttribute("tests", String.valueOf(grade.exercises().size()));
        xml.writeAttribute("failures", count(grade, kind -> kind.equals("failure")));
        xml.writeAttribute("errors", count(grade, kind -> kind.equals("error")));
        xml.writeAttribute("skipped", count(grade, kind -> kind.equals("skipped")));
        xml.writeAttribute(
                "time", String.format(Locale.ROOT, "%.3f", grade.time().toMillis() / 1e3));
        for (ExerciseGrade exercise : grade.exercises()) {
            testCase(exercise);
        }
        xml.writeStartElement("system-out");
        xml.writeCharacters(legal(String.join("\n", Feedback.receipt(grade))));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void testCase(ExerciseGrade exercise) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute(
                "classname", "descent.exercises." + exercise.exercise().name());
        xml.writeAttribute("name", exercise.exercise().toString());
        String kind = kind(exercise);
        if (!kind.isEmpty()) {
            xml.writeStartElement(kind);
            xml.writeAttribute("message", Feedback.of(exercise.outcome()));
            if (!kind.equals("skipped")) {
                xml.writeAttribute("type", exercise.outcome().name());
                xml.writeCharacters(legal(String.join("\n", Feedback.all(exercise))));
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** The element that says what became of it; empty for what is right. */
    private static String kind(ExerciseGrade exercise) {
        return switch (exercise.outcome()) {
            case PASS -> "";
            case NOT_STARTED, NOT_RUN -> "skipped";
            case GRADER_ERROR -> "error";
            default -> "failure";
        };
    }

    private static String count(Grade grade, Predicate<String> kind) {
        List<String> kinds = grade.exercises().stream().map(JUnitXml::kind).toList();
        return String.valueOf(kinds.stream().filter(kind).count());
    }

    /** Without the characters that no XML may have, even as references; most are gone already. */
    private static String legal(String text) {
        return text.replaceAll("[^\\t\\n\\x{20}-\\x{d7ff}\\x{e000}-\\x{fffd}\\x{10000}-\\x{10ffff}]", "\ufffd");
    }
}
