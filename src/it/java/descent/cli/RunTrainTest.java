package descent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunTrainTest extends CommandCalls {
    @Test
    void aTableIsLearnedAndTheNameOfItsFileIsTheTitle() throws IOException {
        assertThat(train("--target", "price", "--epochs", "5", "--with", "Adam(0.01)"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("table.csv: validation loss after so many epochs");
        String page = Files.readString(folder.resolve("out").resolve("index.html"));
        assertThat(page).contains("price is a number; losses are squared errors in units of its deviation");
        assertThat(Files.readString(folder.resolve("out").resolve("results.csv")))
                .contains("validationLoss");
    }

    @Test
    void aColumnThatIsNotThereIsNamed() throws IOException {
        assertThat(train("--target", "cost")).isEqualTo(2);
        assertThat(err.toString()).contains("has no column \"cost\": it has rooms, town, price");
        assertThat(train()).isEqualTo(2);
        assertThat(err.toString()).contains("say which column of", "--target with one of rooms, town, price");
    }

    @Test
    void aPublishedNetworkThatDoesNotSuitNamesItsLayerBeforeItTrains() throws IOException {
        assertThat(train("--target", "town", "--model", "mnist")).isEqualTo(2);
        assertThat(err.toString()).contains("linear1 expects 784 inputs, gets 2");
        assertThat(train("--target", "town", "--model", "big")).isEqualTo(2);
        assertThat(err.toString()).contains("model \"big\": expected widths such as 64,64");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--classes", "--ignore=town"})
    void whatIsForTablesAloneIsRefusedOfOtherData(String option) {
        String out = folder.resolve("out").toString();
        assertRefused(
                "--classes and --ignore are for a table with a --target",
                "run train --data %s %s --out %s".formatted(folder, option, out).split(" "));
    }

    @Test
    void aShareForTheTestIsRefusedWhereTheDataHaveOne() {
        assertRefused(
                "--test holds out a share where the data have no test set, and the folder " + folder,
                "run train --data %s --test 0.1 --out %s"
                        .formatted(folder, folder.resolve("out"))
                        .split(" "));
    }

    private int train(String... more) throws IOException {
        StringBuilder table = new StringBuilder("rooms,town,price\n");
        for (int i = 0; i < 60; i++) {
            table.append("%d,%s,%d%n".formatted(i % 7, i % 2 == 0 ? "Ulm" : "Aue", 10 * (i % 7) + i % 2));
        }
        Path file = Files.writeString(folder.resolve("table.csv"), table);
        String[] call = new String[6 + more.length];
        System.arraycopy(
                new String[] {
                    "run",
                    "train",
                    "--data",
                    file.toString(),
                    "--out",
                    folder.resolve("out").toString()
                },
                0,
                call,
                0,
                6);
        System.arraycopy(more, 0, call, 6, more.length);
        return execute(call);
    }
}
