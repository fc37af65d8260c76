package descent.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import descent.Backend;
import java.util.Arrays;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class AnalyticFunctionTest {
    private static final double H = 1e-5;

    record Place(AnalyticFunction function, double[] x) {}

    static Stream<AnalyticFunction> functions() {
        Stream<AnalyticFunction> ofOtherDimensions = Stream.of(
                new Sphere(1),
                new Sphere(7),
                new Quadratic(5, 1000),
                new Rosenbrock(3),
                new Rosenbrock(6),
                new Rastrigin(3),
                new GrowingSines(3),
                new GrowingSinesOfSquares(1),
                new AbsoluteSum(3),
                new Plateau(4));
        return Stream.concat(Functions.all().stream(), ofOtherDimensions);
    }

    @Provide
    Arbitrary<Place> places() {
        return Arbitraries.of(functions().toList())
                .flatMap(function -> Combinators.combine(function.domain().stream()
                                .map(i -> (Arbitrary<Double>) Arbitraries.doubles()
                                        .between(i.low(), i.high())
                                        .ofScale(6))
                                .toList())
                        .as(x -> new Place(
                                function,
                                x.stream().mapToDouble(Double::doubleValue).toArray())));
    }

    /**
     * Central differences with h = 1e-5 are wrong by h²f‴/6 and by the rounding of f, about 1e-16 |f| / h. The largest
     * third derivatives, those of x² sin x² at the border, are a thousand times the gradient's scale there: 2e-8 of it. So
     * 1e-6 relative to the larger of 1, |f| and |∇f| leaves a margin and no room for a wrong term.
     */
    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void theGradientAgreesWithCentralDifferences(@ForAll("places") Place place) {
        AnalyticFunction function = place.function();
        double[] x = place.x();
        Assume.that(
                !(function instanceof AbsoluteSum) || Arrays.stream(x).allMatch(xi -> xi == 0 || Math.abs(xi) > 2 * H));

        double[] gradient = function.gradient(x);

        double scale = Math.max(1, Math.max(Math.abs(function.value(x)), largest(gradient)));
        for (int i = 0; i < x.length; i++) {
            double slope = (function.value(moved(x, i, H)) - function.value(moved(x, i, -H))) / (2 * H);
            assertThat(gradient[i])
                    .as("∂/∂x%d of %s at %s", i, function, Arrays.toString(x))
                    .isCloseTo(slope, within(1e-6 * scale));
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void theGradientIsZeroAndTheValueIsAsStatedAtEachStationaryPoint(AnalyticFunction function) {
        for (StationaryPoint point : function.stationaryPoints()) {
            // The points are rounded to the nearest double; a gradient changes over that by its slope times 1e-15.
            assertThat(largest(function.gradient(point.at())))
                    .as("gradient of %s at %s", function, point)
                    .isLessThan(1e-11);
            assertThat(function.value(point.at())).as("%s", point).isCloseTo(point.value(), within(1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void eachStationaryPointIsOfItsKind(AnalyticFunction function) {
        for (StationaryPoint point : function.stationaryPoints()) {
            boolean higher = aroundBy(function, point).anyMatch(difference -> difference > 0);
            boolean lower = aroundBy(function, point).anyMatch(difference -> difference < 0);
            StationaryPoint.Kind kind = point.kind();
            assertThat(higher).as("%s, higher nearby", point).isEqualTo(kind != StationaryPoint.Kind.LOCAL_MAXIMUM);
            assertThat(lower)
                    .as("%s, lower nearby", point)
                    .isEqualTo(kind == StationaryPoint.Kind.SADDLE || kind == StationaryPoint.Kind.LOCAL_MAXIMUM);
        }
    }

    /** Differences from the value at a point, 0.02 away from it in each coordinate: along, against and not at all. */
    private static Stream<Double> aroundBy(AnalyticFunction function, StationaryPoint point) {
        int directions = (int) Math.pow(3, point.at().length);
        return Stream.iterate(1, i -> i < directions, i -> i + 1).map(i -> {
            double[] x = point.at().clone();
            for (int k = 0, digits = i; k < x.length; k++, digits /= 3) {
                x[k] += (digits % 3 - (digits % 3 == 2 ? 3 : 0)) * 0.02;
            }
            return function.value(x) - function.value(point.at());
        });
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void noPlaceIsLowerThanTheGlobalMinimum(@ForAll("places") Place place) {
        place.function().stationaryPoints().stream()
                .filter(point -> point.kind() == StationaryPoint.Kind.GLOBAL_MINIMUM)
                .forEach(minimum ->
                        assertThat(place.function().value(place.x())).isGreaterThanOrEqualTo(minimum.value()));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void theStartAndTheStationaryPointsAreInThePicture(AnalyticFunction function) {
        assertThat(inDomain(function, function.start())).isTrue();
        assertThat(function.stationaryPoints()).allMatch(point -> inDomain(function, point.at()));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aReaderLearnsWhereItComesFromAndWhatItShows(AnalyticFunction function) {
        About about = function.about();
        assertThat(Stream.of(about.name(), about.formula(), about.source(), about.lesson()))
                .noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void gradientsAreShapedAndTypedLikeTheta(AnalyticFunction function) {
        Backend.prepare();
        for (DataType type : new DataType[] {DataType.FLOAT, DataType.DOUBLE}) {
            INDArray theta = Nd4j.createFromArray(function.start()).castTo(type);
            INDArray gradient = function.at(theta);
            assertThat(gradient.dataType()).isEqualTo(type);
            assertThat(gradient.shape()).isEqualTo(theta.shape());
            assertThat(gradient.toDoubleVector())
                    .containsExactly(Nd4j.createFromArray(function.gradient(theta.toDoubleVector()))
                            .castTo(type)
                            .toDoubleVector());
            assertThat(function.value(theta)).isEqualTo(function.value(theta.toDoubleVector()));
        }
    }

    @Test
    void refusesAnotherNumberOfCoordinatesThanItTakes() {
        Backend.prepare();
        assertThatThrownBy(() -> new Beale().at(Nd4j.createFromArray(1.0, 2.0, 3.0)))
                .hasMessage("beale takes 2 numbers, not 3");
        assertThatThrownBy(() -> new Rosenbrock(1)).hasMessage("the dimension of rosenbrock (1) must be at least 2");
        assertThatThrownBy(() -> new Quadratic(2, 0.5)).hasMessage("condition (0.5) must be at least 1");
    }

    private static boolean inDomain(AnalyticFunction function, double[] x) {
        boolean inside = x.length == function.dimension();
        for (int i = 0; i < x.length; i++) {
            inside &= function.domain().get(i).contains(x[i]);
        }
        return inside;
    }

    private static double[] moved(double[] x, int i, double by) {
        double[] moved = x.clone();
        moved[i] += by;
        return moved;
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElseThrow();
    }
}
