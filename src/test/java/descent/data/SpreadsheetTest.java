package descent.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;

class SpreadsheetTest {
    private static final String HOUSES = """
            rooms,town,price
            1,Ulm,10
            2,"Bad ""B"", a town",20
            3,Ulm,30
            4,Ulm,40
            """;

    @TempDir
    Path folder;

    @Test
    void numbersAreScaledByTheTrainingRowsAndWordsBecomeColumns() throws IOException {
        Learnable houses = table(HOUSES).learn("price", split(0.25, Spreadsheet.Target.NUMBERS));
        assertThat(houses.inputs()).containsExactly("rooms", "town=Bad \"B\", a town", "town=Ulm");
        assertThat(houses.classes()).isEmpty();
        Data data = houses.data();
        assertThat(data.name()).isEqualTo("table.csv");
        assertThat(data.train().count()).isEqualTo(3);
        INDArray rooms = data.train().inputs().getColumn(0);
        assertThat(rooms.meanNumber().doubleValue()).isCloseTo(0, within(1e-6));
        assertThat(rooms.norm2Number().doubleValue()).isCloseTo(Math.sqrt(3), within(1e-6));
        // The price is ten times the rooms: scaled, the two are one.
        assertThat(data.test().targets().getFloat(0))
                .isCloseTo(data.test().inputs().getFloat(0, 0), within(1e-5f));
        double price = data.train().targets().getDouble(0) * houses.deviation() + houses.mean();
        assertThat(price).isCloseTo(10 * Math.rint(price / 10), within(1e-5));
    }

    @Test
    void aTargetOfWordsHasClassesAndSoHasOneOfNumbersThatIsSaidToBe() throws IOException {
        Learnable towns = table(HOUSES).learn("town", split(0.5, Spreadsheet.Target.NUMBERS));
        assertThat(towns.classes()).containsExactly("Bad \"B\", a town", "Ulm");
        assertThat(towns.data().train().targets().shape()).containsExactly(2, 2);
        assertThat(table(HOUSES)
                        .learn("rooms", split(0.5, Spreadsheet.Target.CLASSES))
                        .classes())
                .containsExactly("1", "2", "3", "4");
    }

    @Test
    void oneSeedGivesOneSplit() throws IOException {
        Spreadsheet table = table(HOUSES);
        assertThat(table.learn("price", split(0.5, Spreadsheet.Target.NUMBERS))
                        .data()
                        .test()
                        .targets()
                        .toFloatMatrix())
                .isDeepEqualTo(table.learn("price", split(0.5, Spreadsheet.Target.NUMBERS))
                        .data()
                        .test()
                        .targets()
                        .toFloatMatrix());
    }

    @Test
    void semicolonsTabsAndAByteOrderMarkAreUnderstood() throws IOException {
        assertThat(table("\uFEFFa;b\n1;2\n").columns()).containsExactly("a", "b");
        assertThat(table("a\tb\n1\t2\n").rows()).containsExactly(List.of("1", "2"));
    }

    @Test
    void numbersMayHaveADecimalCommaWhereSemicolonsStandBetweenFields() throws IOException {
        assertThat(table("a;b;c\n1,5;Ulm, Donau;-,25\n").rows()).containsExactly(List.of("1.5", "Ulm, Donau", "-.25"));
        assertThat(table("a,b\n\"1,5\",2\n").rows()).containsExactly(List.of("1,5", "2"));
    }

    @Test
    void aWorkbookIsNamedForWhatItIs() {
        assertThatThrownBy(() -> table("PK\003\004\0\0"))
                .hasMessageEndingWith("is a zip archive or an Excel workbook. Save it as CSV");
    }

    @Test
    void aPackedTableIsRead() throws IOException {
        Path file = folder.resolve("table.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(HOUSES.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Spreadsheet.read(file).columns()).containsExactly("rooms", "town", "price");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rooms,price~1,2~x,3~3,4~5,6 | , line 3, column "rooms": "x", expected a number
            rooms,price~1,2~2,~3,4~5,6  | , line 3, column "price": empty, expected a number
            rooms,price~1,2~~2,x~3,4~5,6 | , line 4, column "price": "x", expected a number
            rooms,price~1,2~1,2,3       | , line 3: it has 3 fields, but the first line names 2 columns
            rooms,rooms~1,2             | , line 1: two columns are called "rooms"
            1,2~3,4                     | , line 1: expected the names of the columns, found numbers
            rooms,price                 | has no rows
            rooms,price~1,2             | has too little to learn from: rows 1 (at least 3), other columns 1 (at least 1)
            <!DOCTYPE html><p>404       | is an HTML page, not data
            version https://git-lfs.github.com/spec/v1 | is a Git LFS pointer, not data
            rooms,cost~1,2              | has no column "price": it has rooms, cost
            "rooms~1,2                  | is no table
            """)
    void whatIsWrongIsNamedWithFileLineAndColumn(String text, String problem) {
        assertThatThrownBy(() -> table(text.replace("~", "\n")).learn("price", split(0.5, Spreadsheet.Target.NUMBERS)))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith(folder.resolve("table.csv").toString())
                .hasMessageContaining(problem);
    }

    @Test
    void aColumnOfTextIsRefusedUntilItIsIgnored() throws IOException {
        StringBuilder text = new StringBuilder("name,x,y\n");
        for (int i = 0; i < 120; i++) {
            text.append("name%d,%d,%d%n".formatted(i, i, 2 * i));
        }
        Spreadsheet table = table(text.toString());
        assertThatThrownBy(() -> table.learn("y", split(0.5, Spreadsheet.Target.NUMBERS)))
                .hasMessageContaining(
                        "column \"name\": it has 120 different words, more than 100. Leave it out with --ignore");
        assertThat(table.learn("y", new Spreadsheet.Split(List.of("name"), Spreadsheet.Target.NUMBERS, 0.5, 1))
                        .inputs())
                .containsExactly("x");
    }

    private static Spreadsheet.Split split(double test, Spreadsheet.Target target) {
        return new Spreadsheet.Split(List.of(), target, test, 1);
    }

    private Spreadsheet table(String text) throws IOException {
        return Spreadsheet.read(Files.writeString(folder.resolve("table.csv"), text));
    }
}
