package descent.report;

import descent.train.Evaluation;
import descent.train.History;
import descent.train.Results;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** An experiment's series as a table with a row for each evaluation, for spreadsheets and data frames. */
final class ResultsCsv {
    private ResultsCsv() {}

    /** The text of {@code results.csv}; a field without a value is empty. */
    static String of(Results results) {
        String judged = results.data().validation().isPresent() ? "validationLoss" : "testLoss";
        StringBuilder text = new StringBuilder();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader("lane", "seed", "iteration", "seconds", "batchLoss", "trainLoss", judged, "accuracy")
                .setRecordSeparator('\n')
                .get();
        try (CSVPrinter rows = new CSVPrinter(text, format)) {
            for (History lane : results.lanes()) {
                for (Evaluation at : lane.evaluations()) {
                    rows.printRecord(
                            lane.lane(),
                            lane.seed(),
                            at.iteration(),
                            at.seconds(),
                            at.batchLoss(),
                            cell(at.trainLoss()),
                            at.loss(),
                            cell(at.accuracy()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory takes all that is written", e);
        }
        return text.toString();
    }

    private static String cell(OptionalDouble value) {
        return value.isPresent() ? String.valueOf(value.getAsDouble()) : "";
    }
}
