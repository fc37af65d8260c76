package descent.grade.format;

import static org.assertj.core.api.Assertions.assertThat;

import descent.grade.Grade;
import descent.grade.MadeUpGrades;
import descent.grade.Outcome;
import descent.kata.Exercise;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class JUnitXmlTest {
    @Test
    void hasASuiteForEachSubmissionAndACaseForEachExercise() throws Exception {
        Element root = parse(MadeUpGrades.of("ada"), MadeUpGrades.of("bob"));
        List<Element> suites = elements(root, "testsuite");
        assertThat(suites).map(suite -> suite.getAttribute("name")).containsExactly("ada", "bob");
        assertThat(suites).allSatisfy(suite -> {
            assertThat(elements(suite, "testcase")).hasSize(Exercise.all().size());
            assertThat(suite.getAttribute("tests"))
                    .isEqualTo("" + Exercise.all().size());
            for (String kind : List.of("failure", "skipped", "error")) {
                String attribute = kind.equals("skipped") ? kind : kind + "s";
                assertThat(suite.getAttribute(attribute))
                        .isEqualTo(String.valueOf(elements(suite, kind).size()));
            }
        });
    }

    @Test
    void saysWhatBecameOfAnExercise() throws Exception {
        assertThat(elements(parse(one(Outcome.PASS)), "testcase")
                        .get(0)
                        .getElementsByTagName("*")
                        .getLength())
                .isZero();
        assertThat(elements(parse(one(Outcome.NOT_STARTED)), "skipped")).hasSize(1);
        assertThat(elements(parse(one(Outcome.GRADER_ERROR)), "error")).hasSize(1);
        Element failure = elements(parse(one(Outcome.TIMEOUT)), "failure").get(0);
        assertThat(failure.getAttribute("type")).isEqualTo("TIMEOUT");
        assertThat(failure.getTextContent()).contains("]]> <b> & line one\nline two");
    }

    @Test
    void everyNameAndEveryMessageIsLegalXml() throws Exception {
        Grade[] grades = MadeUpGrades.HOSTILE_NAMES.stream()
                .map(name ->
                        MadeUpGrades.grade(name, MadeUpGrades.exercise(Outcome.FAIL, 0, name, "\ufffe\uffff\u0001")))
                .toArray(Grade[]::new);
        assertThat(elements(parse(grades), "testsuite"))
                .map(suite -> suite.getAttribute("name"))
                .contains("<script>alert(1)</script>", "\\u001b[31mred\\u001b[0m", "(no name)");
    }

    private static Grade one(Outcome outcome) {
        return MadeUpGrades.grade("ada", MadeUpGrades.exercise(outcome, 0, "]]> <b> & line one", "line two"));
    }

    private static Element parse(Grade... grades) throws Exception {
        String xml = JUnitXml.of(new ClassGrades(1, "1.0", List.of(grades), List.of()));
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList list = parent.getElementsByTagName(name);
        return IntStream.range(0, list.getLength())
                .mapToObj(i -> (Element) list.item(i))
                .toList();
    }
}
