package descent.mutant;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What people get wrong in exercise 18. */
final class GridSearchMutants {
    private GridSearchMutants() {}

    @Mistake(value = "the last one wins ties", hint = "Replace the best point only by one with a smaller loss.")
    record LastWins() implements GridSearchPieces {
        @Override
        public boolean better(double loss, double least) {
            return loss <= least || Double.isNaN(least) && !Double.isNaN(loss);
        }
    }

    @Mistake(value = "the greatest loss wins", hint = "A loss is good when it is small.")
    record Maximises() implements GridSearchPieces {
        @Override
        public boolean better(double loss, double least) {
            return loss > least || Double.isNaN(least) && !Double.isNaN(loss);
        }
    }

    @Mistake(value = "NaN beats everything", hint = "A run that ended in NaN has lost: compare so that NaN never wins.")
    record NaNWins() implements GridSearchPieces {
        @Override
        public boolean better(double loss, double least) {
            return !(loss >= least);
        }
    }

    @Mistake(
            value = "a NaN at the first point can never be beaten",
            hint = "Every comparison with NaN is false: do not start from the first point's loss unseen.")
    record FirstNaNStays() implements GridSearchPieces {
        @Override
        public Map<String, Double> least(
                List<Map<String, Double>> points, ToDoubleFunction<Map<String, Double>> validationLoss) {
            Map<String, Double> best = points.get(0);
            double least = validationLoss.applyAsDouble(best);
            for (Map<String, Double> point : points.subList(1, points.size())) {
                double loss = validationLoss.applyAsDouble(point);
                if (loss < least) {
                    best = point;
                    least = loss;
                }
            }
            return best;
        }
    }

    @Mistake(
            value = "NaN is thrown back as an error",
            hint = "A diverged run is a point that lost, not a reason to stop.")
    record NaNRefused() implements GridSearchPieces {
        @Override
        public boolean better(double loss, double least) {
            if (Double.isNaN(loss)) {
                throw new IllegalArgumentException("the loss is NaN");
            }
            return GridSearchPieces.super.better(loss, least);
        }
    }

    @Mistake(
            value = "the loss nearest to zero wins, whatever its sign",
            hint = "A loss may be negative: the least one wins, not the smallest in size.")
    record NearestToZero() implements GridSearchPieces {
        @Override
        public boolean better(double loss, double least) {
            return Math.abs(loss) < Math.abs(least) || Double.isNaN(least) && !Double.isNaN(loss);
        }
    }

    @Mistake(value = "the winner evaluated twice", hint = "Training is expensive: each point is tried once.")
    record WinnerTwice() implements GridSearchPieces {
        @Override
        public Map<String, Double> least(
                List<Map<String, Double>> points, ToDoubleFunction<Map<String, Double>> validationLoss) {
            Map<String, Double> best = GridSearchPieces.super.least(points, validationLoss);
            validationLoss.applyAsDouble(best);
            return best;
        }
    }

    @Mistake(
            value = "each comparison evaluates both points again",
            hint = "Training is expensive: keep the loss with its point.")
    record ComparesByTraining() implements GridSearchPieces {
        @Override
        public Map<String, Double> least(
                List<Map<String, Double>> points, ToDoubleFunction<Map<String, Double>> validationLoss) {
            Map<String, Double> best = points.get(0);
            for (Map<String, Double> point : points) {
                double loss = validationLoss.applyAsDouble(point);
                best = better(loss, validationLoss.applyAsDouble(best)) ? point : best;
            }
            return best;
        }
    }

    @Mistake(
            value = "one name after the other, the others held fixed",
            hint = "Greedy search misses combinations: try every point.")
    record Greedy() implements GridSearchPieces {
        @Override
        public Map<String, Double> best(
                Map<String, List<Double>> grid, ToDoubleFunction<Map<String, Double>> validationLoss) {
            Map<String, Double> best = points(grid).get(0);
            for (Map.Entry<String, List<Double>> axis : grid.entrySet()) {
                Map<String, Double> held = best;
                best = least(
                        axis.getValue().stream()
                                .map(value -> GridSearchPieces.with(held, axis.getKey(), value))
                                .toList(),
                        validationLoss);
            }
            return best;
        }
    }

    @Mistake(
            value = "values paired up instead of combined",
            hint = "All combinations: every value of one name with every value of the other.")
    record Zipped() implements GridSearchPieces {
        @Override
        public List<Map<String, Double>> points(Map<String, List<Double>> grid) {
            int length = grid.values().stream().mapToInt(List::size).min().orElse(0);
            return IntStream.range(0, length)
                    .mapToObj(i -> {
                        Map<String, Double> point = new LinkedHashMap<>();
                        grid.forEach((name, values) -> point.put(name, values.get(i)));
                        return point;
                    })
                    .toList();
        }
    }

    @Mistake(value = "a random half of the points", hint = "Grid search tries every point.")
    record RandomHalf() implements GridSearchPieces {
        @Override
        public List<Map<String, Double>> points(Map<String, List<Double>> grid) {
            List<Map<String, Double>> points = new ArrayList<>(GridSearchPieces.super.points(grid));
            Collections.shuffle(points, new Random(0));
            return points.subList(0, (points.size() + 1) / 2);
        }
    }

    @Mistake(value = "the last value of each name left out", hint = "Try every value in the list.")
    record LastLeftOut() implements GridSearchPieces {
        @Override
        public List<Map<String, Double>> points(Map<String, List<Double>> grid) {
            Map<String, List<Double>> shorter = new LinkedHashMap<>();
            grid.forEach((name, values) -> shorter.put(name, values.subList(0, Math.max(1, values.size() - 1))));
            return GridSearchPieces.super.points(shorter);
        }
    }

    @Mistake(value = "the first name only", hint = "Combine the values of all names.")
    record FirstNameOnly() implements GridSearchPieces {
        @Override
        public List<Map<String, Double>> points(Map<String, List<Double>> grid) {
            Map<String, Double> rest = new LinkedHashMap<>();
            grid.forEach((name, values) -> rest.put(name, values.get(0)));
            String first = grid.keySet().iterator().next();
            return GridSearchPieces.extended(List.of(rest), first, grid.get(first));
        }
    }

    @Mistake(
            value = "stops at the first point that is worse than the one before",
            hint = "A grid is no slope: the best point may come later.")
    record StopsEarly() implements GridSearchPieces {
        @Override
        public Map<String, Double> least(
                List<Map<String, Double>> points, ToDoubleFunction<Map<String, Double>> validationLoss) {
            Map<String, Double> best = points.get(0);
            double least = validationLoss.applyAsDouble(best);
            for (Map<String, Double> point : points.subList(1, points.size())) {
                double loss = validationLoss.applyAsDouble(point);
                if (loss > least) {
                    return best;
                }
                best = loss < least ? point : best;
                least = Math.min(loss, least);
            }
            return best;
        }
    }

    @Mistake(
            value = "one map for all points, so that the winner changes afterwards",
            hint = "Make a new map for each point: the best one must stay as it was.")
    record ReusedMap() implements GridSearchPieces {
        @Override
        public Map<String, Double> least(
                List<Map<String, Double>> points, ToDoubleFunction<Map<String, Double>> validationLoss) {
            Map<String, Double> point = new LinkedHashMap<>();
            Map<String, Double> best = point;
            double least = Double.NaN;
            for (Map<String, Double> values : points) {
                point.putAll(values);
                double loss = validationLoss.applyAsDouble(point);
                if (better(loss, least)) {
                    best = point;
                    least = loss;
                }
            }
            return best;
        }
    }

    @Mistake(value = "the grid is emptied on the way", hint = "The caller keeps the grid: do not change it.")
    record EmptiesTheGrid() implements GridSearchPieces {
        @Override
        public Map<String, Double> best(
                Map<String, List<Double>> grid, ToDoubleFunction<Map<String, Double>> validationLoss) {
            Map<String, Double> best = GridSearchPieces.super.best(grid, validationLoss);
            grid.clear();
            return best;
        }
    }

    @Mistake(
            value = "the empty grid gives an empty map",
            hint = "There is no best point of nothing: refuse it with IllegalArgumentException.")
    record EmptyForEmpty() implements GridSearchPieces {
        @Override
        public Map<String, Double> best(
                Map<String, List<Double>> grid, ToDoubleFunction<Map<String, Double>> validationLoss) {
            List<Map<String, Double>> points = points(grid);
            return points.isEmpty() ? Map.of() : least(points, validationLoss);
        }
    }

    @Mistake(
            value = "names without a value passed over",
            hint = "A name without values leaves the grid without a point: refuse it.")
    record SkipsEmptyName() implements GridSearchPieces {
        @Override
        public List<Map<String, Double>> points(Map<String, List<Double>> grid) {
            Map<String, List<Double>> tried = new LinkedHashMap<>(grid);
            tried.values().removeIf(List::isEmpty);
            return tried.isEmpty() ? List.of() : GridSearchPieces.super.points(tried);
        }
    }

    @Mistake(
            value = "the last point that improved on the one before",
            hint = "Compare with the best loss so far, not with the last one.")
    record ComparesWithLast() implements GridSearchPieces {
        @Override
        public Map<String, Double> least(
                List<Map<String, Double>> points, ToDoubleFunction<Map<String, Double>> validationLoss) {
            Map<String, Double> best = points.get(0);
            double last = Double.NaN;
            for (Map<String, Double> point : points) {
                double loss = validationLoss.applyAsDouble(point);
                best = better(loss, last) ? point : best;
                last = loss;
            }
            return best;
        }
    }

    @Mistake(
            value = "losses rounded to whole numbers",
            hint = "Compare the losses as they are: a cast to int makes ties.")
    record Rounded() implements GridSearchPieces {
        @Override
        public boolean better(double loss, double least) {
            return Double.isNaN(least) ? !Double.isNaN(loss) : (int) loss < (int) least;
        }
    }

    @Mistake(
            value = "the values in ascending order, so that another one is first",
            hint = "Try the values in the order of their list: the first wins ties.")
    record SortedValues() implements GridSearchPieces {
        @Override
        public List<Map<String, Double>> points(Map<String, List<Double>> grid) {
            Map<String, List<Double>> ordered = new LinkedHashMap<>();
            grid.forEach(
                    (name, values) -> ordered.put(name, values.stream().sorted().toList()));
            return GridSearchPieces.super.points(ordered);
        }
    }
}
