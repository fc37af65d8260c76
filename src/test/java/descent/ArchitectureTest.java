package descent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static JavaClasses ours;

    @BeforeAll
    static void read() {
        ours = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("descent");
    }

    @Test
    void packagesDependOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("cli")
                .definedBy("descent.cli..")
                .layer("grade")
                .definedBy("descent.grade..")
                .layer("kata")
                .definedBy("descent.kata..")
                .layer("experiment")
                .definedBy("descent.experiment..")
                .layer("report")
                .definedBy("descent.report..")
                .layer("train")
                .definedBy("descent.train..")
                .layer("function")
                .definedBy("descent.function..")
                .layer("network")
                .definedBy("descent.network..")
                .layer("data")
                .definedBy("descent.data..")
                .layer("shard")
                .definedBy("descent.shard..")
                .layer("rule")
                .definedBy("descent.rule..")
                .layer("student")
                .definedBy("descent.student..")
                .layer("trial")
                .definedBy("descent.trial..")
                .layer("descent")
                .definedBy("descent")
                .layer("device")
                .definedBy("descent.device..")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("grade")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("kata")
                .mayOnlyBeAccessedByLayers("cli", "grade")
                .whereLayer("experiment")
                .mayOnlyBeAccessedByLayers("cli", "grade", "kata")
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("cli", "grade", "kata", "experiment")
                .whereLayer("train")
                .mayOnlyBeAccessedByLayers("cli", "grade", "kata", "experiment", "report")
                .whereLayer("shard")
                .mayOnlyBeAccessedByLayers("cli", "grade", "experiment")
                .whereLayer("rule")
                .mayOnlyBeAccessedByLayers("cli", "kata", "experiment", "function", "report")
                .whereLayer("student")
                .mayOnlyAccessLayers("trial", "descent")
                .whereLayer("trial")
                .mayOnlyAccessLayers("descent")
                .whereLayer("descent")
                .mayOnlyAccessLayers("device")
                .whereLayer("device")
                .mayNotAccessAnyLayer()
                .check(ours);
    }

    @Test
    void nothingNamesABackendOrABuiltInUpdater() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.nd4j.linalg.cpu..", "org.nd4j.linalg.jcublas..", "org.nd4j.linalg.learning..")
                .check(ours);
    }

    @Test
    void theLibraryNeverImportsAnExerciseOrASolution() {
        noClasses()
                .that()
                .resideOutsideOfPackages("descent.exercises..", "descent.solutions..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("descent.exercises..", "descent.solutions..")
                .check(ours);
    }

    @Test
    void aSimpleNameStandsForOneThing() {
        Map<String, List<String>> packages = ours.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .filter(type -> !type.getPackageName().matches("descent\\.(exercises|solutions)"))
                .collect(groupingBy(
                        JavaClass::getSimpleName, TreeMap::new, mapping(JavaClass::getPackageName, toList())));
        packages.values().removeIf(places -> places.size() == 1);

        assertThat(packages).isEmpty();
    }
}
