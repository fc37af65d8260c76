package descent.grade.course;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import descent.grade.ExerciseGrade;
import descent.grade.Grade;
import descent.kata.Exercise;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When work is due, and what is taken off for later work; from a course's file:
 *
 * <pre>
 * {"deadline": "2026-05-01T23:59", "zone": "Europe/Berlin", "deadlines": {"Adam": "2026-05-08T23:59"},
 *  "late": {"percentPerDay": 10, "graceMinutes": 15, "maxPercent": 50}, "attempts": "best"}
 * </pre>
 *
 * @param rules the keys above, each of which may be missing
 */
record LatePolicy(JsonObject rules) {
    private static final double ALL = 100;
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm zzz");

    /** @throws IllegalArgumentException if a deadline is no time, a zone no zone, or a number no number */
    LatePolicy {
        try {
            Exercise.all().forEach(exercise -> deadline(rules, exercise));
            number(rules, "percentPerDay", 0);
            if (!List.of("best", "latest").contains(text(rules, "attempts", "latest"))) {
                throw new IllegalArgumentException("\"attempts\" must be \"best\" or \"latest\"");
            }
        } catch (DateTimeException | UnsupportedOperationException | NumberFormatException | IllegalStateException e) {
            throw new IllegalArgumentException(
                    "deadlines must be like \"2026-05-01T23:59\", \"zone\" like \"Europe/Berlin\", and what is \"late\""
                            + " numbers: " + e.getMessage(),
                    e);
        }
    }

    /** That of a course's file, which need not be there. */
    static LatePolicy read(Path file) {
        try {
            return new LatePolicy(
                    Files.exists(file)
                            ? JsonParser.parseString(Files.readString(file)).getAsJsonObject()
                            : new JsonObject());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** Whether the best of several attempts counts, and not the latest. */
    boolean best() {
        return text(rules, "attempts", "latest").equals("best");
    }

    /** The grade with less for what was late. */
    Grade apply(Grade grade) {
        List<ExerciseGrade> exercises = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (ExerciseGrade each : grade.exercises()) {
            Optional<Instant> due = deadline(rules, each.exercise());
            double off = due.map(time -> off(grade.submitted(), time)).orElse(0.0);
            String how = off > 0
                    ? "%s: %s%% off, for it was due %s and handed in %s%s"
                            .formatted(
                                    each.exercise(),
                                    Math.round(off * ALL),
                                    shown(due.get()),
                                    shown(grade.submitted().orElseThrow()),
                                    isGuessed(grade) ? ", as the dates of its files say" : "")
                    : "";
            exercises.add(off > 0 ? each.withPoints(each.points() * (1 - off), how) : each);
            if (off > 0 && each.points() > 0) {
                notes.add(how);
            }
        }
        if (grade.sender().late()) {
            notes.add("the platform marks it as late");
        }
        return grade.with(exercises).noted(notes);
    }

    /** Whether there is a deadline, and the dates of files alone, which anybody can change, tell whether it was kept. */
    boolean isGuessed(Grade grade) {
        return grade.sender().submitted().isEmpty()
                && grade.exercises().stream()
                        .anyMatch(each -> deadline(rules, each.exercise()).isPresent());
    }

    /** The share that is taken off. */
    private double off(Optional<Instant> submitted, Instant due) {
        Duration late = submitted.map(time -> Duration.between(due, time)).orElse(Duration.ZERO);
        if (late.compareTo(Duration.ofSeconds((long) (60 * number(rules, "graceMinutes", 0)))) <= 0) {
            return 0;
        }
        double days = Math.ceil(late.toMillis() / (double) Duration.ofDays(1).toMillis());
        return Math.min(number(rules, "maxPercent", ALL), days * number(rules, "percentPerDay", 0)) / ALL;
    }

    private String shown(Instant time) {
        return SHOWN.format(time.atZone(zone(rules)));
    }

    private static Optional<Instant> deadline(JsonObject rules, Exercise exercise) {
        JsonElement own =
                rules.has("deadlines") ? rules.getAsJsonObject("deadlines").get(exercise.name()) : null;
        return Optional.ofNullable(own == null ? rules.get("deadline") : own)
                .map(time -> LocalDateTime.parse(time.getAsString())
                        .atZone(zone(rules))
                        .toInstant());
    }

    private static ZoneId zone(JsonObject rules) {
        return rules.has("zone") ? ZoneId.of(text(rules, "zone", "")) : ZoneId.systemDefault();
    }

    private static String text(JsonObject rules, String key, String otherwise) {
        return rules.has(key) ? rules.get(key).getAsString() : otherwise;
    }

    private static double number(JsonObject rules, String key, double otherwise) {
        JsonObject late = rules.has("late") ? rules.getAsJsonObject("late") : new JsonObject();
        return late.has(key) ? late.get(key).getAsDouble() : otherwise;
    }
}
