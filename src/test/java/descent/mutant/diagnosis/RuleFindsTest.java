package descent.mutant.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import descent.Memory;
import descent.Optimizer;
import descent.Step;
import descent.kata.Diagnosis;
import descent.kata.Exercise;
import descent.kata.diagnosis.Work;
import descent.mutant.LegalRewritings;
import descent.trial.Implementation;
import descent.trial.InitialTheta;
import descent.trial.Instance;
import descent.trial.NoTrace;
import descent.trial.RecordedSlopes;
import descent.trial.RuleTrace;
import descent.trial.RuleTrial;
import descent.trial.Subject;
import descent.trial.Trace;
import descent.trial.Trial;
import descent.trial.TrustedRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** Momentum, and two others, wrong in ways that the catalogue does not have. */
class RuleFindsTest {
    private static final Exercise MOMENTUM = Exercise.find("Momentum").orElseThrow();

    /** What momentum does with η and γ. */
    @FunctionalInterface
    private interface Rule {
        Step start(double rate, double momentum, INDArray theta, Memory memory);
    }

    @Test
    void noticesThatNothingMovesWhateverTheReason() {
        assertThat(said((rate, momentum, theta, memory) -> {
                    INDArray velocity = memory.zeros("velocity");
                    return (gradient, t) -> {
                        velocity.mul(momentum).addi(gradient.at(theta).muli(rate));
                        theta.subi(velocity);
                    };
                }))
                .contains("never moves θ");
    }

    @Test
    void noticesHyperparametersThatHaveChangedPlaces() {
        Implementation right =
                LegalRewritings.of("Adam").stream().findFirst().orElseThrow().subject();
        Exercise adam = Exercise.find("Adam").orElseThrow();
        Altered swapped = Altered.all("Adam", right)
                .filter(each -> each.words().startsWith("η and ε"))
                .findFirst()
                .orElseThrow();
        assertThat(new Diagnoses().diagnose(adam, Work.unseen(swapped)))
                .hasValueSatisfying(found -> assertThat(found.words()).contains("η and ε have changed places"));
    }

    @Test
    void noticesDigitsThatAreLost() {
        assertThat(said((rate, momentum, theta, memory) -> {
                    INDArray velocity = memory.zeros("velocity");
                    return (gradient, t) -> {
                        INDArray g = gradient.at(theta).castTo(DataType.FLOAT).castTo(theta.dataType());
                        velocity.muli(momentum).addi(g.muli(rate));
                        theta.subi(velocity);
                    };
                }))
                .contains("seven digits");
    }

    @Test
    void noticesThatTheFirstStepIsRightAndTheSecondIsNot() {
        assertThat(said((rate, momentum, theta, memory) -> {
                    INDArray speed = memory.zeros("speed");
                    return (gradient, t) -> {
                        speed.muli(momentum * momentum).addi(gradient.at(theta).muli(rate));
                        theta.subi(speed);
                    };
                }))
                .contains("the first step right, and the second one wrong");
    }

    @Test
    void findsWhatAStateDoesInASingleStepWhereItHasTheRightName() {
        assertThat(said((rate, momentum, theta, memory) -> right(rate, momentum * momentum, theta, memory)))
                .isEqualTo("Your Momentum goes wrong in velocity: it fades by γ twice.");
    }

    @Test
    void findsAProductWhereAQuotientBelongs() {
        assertThat(of("Adam", h -> (theta, memory) -> {
                    INDArray m = memory.zeros("m");
                    INDArray v = memory.zeros("v");
                    return (gradient, t) -> {
                        INDArray g = gradient.at(theta);
                        m.muli((Double) h[1]).addi(g.mul(1 - (Double) h[1]));
                        v.muli((Double) h[2]).addi(g.mul(g).muli(1 - (Double) h[2]));
                        INDArray root = Transforms.sqrt(v.div(1 - Math.pow((Double) h[2], t)));
                        theta.subi(m.mul((Double) h[0] / (1 - Math.pow((Double) h[1], t)))
                                .muli(root.addi((Double) h[3])));
                    };
                }))
                .isEqualTo("Your Adam goes wrong in the step that it takes: it is multiplied by what it should be"
                        + " divided by.");
    }

    @Test
    void findsSignsThatAreMixedWhereTheSignOfTheMixtureBelongs() {
        assertThat(of("Lion", h -> (theta, memory) -> {
                    INDArray m = memory.zeros("m");
                    return (gradient, t) -> {
                        INDArray g = gradient.at(theta);
                        INDArray signs = Transforms.sign(m).mul((Double) h[1]);
                        signs.addi(Transforms.sign(g).mul(1 - (Double) h[1]));
                        theta.subi(signs.addi(theta.mul((Double) h[3])).muli((Double) h[0]));
                        m.muli((Double) h[2]).addi(g.mul(1 - (Double) h[2]));
                    };
                }))
                .contains("it mixes the signs of m and g");
    }

    @Test
    void findsWhatIsNotAddedToWhatComesIn() {
        assertThat(of("Adafactor", h -> (theta, memory) -> {
                    INDArray v = memory.zeros("v");
                    return (gradient, t) -> {
                        INDArray g = gradient.at(theta);
                        double share = Math.pow(t, -(Double) h[1]);
                        v.muli(1 - share).addi(g.mul(g).muli(share));
                        INDArray u = g.div(Transforms.sqrt(v).addi((Double) h[3]));
                        u.divi(Math.max(1, rms(u) / (Double) h[2]));
                        double size = Math.max((Double) h[4], rms(theta));
                        theta.subi(u.muli(size * Math.min((Double) h[0], 1 / Math.sqrt(t))));
                    };
                }))
                .isEqualTo("Your Adafactor goes wrong in v: ε₁ is not added to what comes in.");
    }

    private static double rms(INDArray x) {
        return x.norm2Number().doubleValue() / Math.sqrt(x.length());
    }

    @Test
    void noticesAnAnswerThatChanges() {
        AtomicInteger starts = new AtomicInteger();
        assertThat(said((rate, momentum, theta, memory) ->
                        right(rate * (1 + starts.incrementAndGet()), momentum, theta, memory)))
                .contains("other answers when the same is asked again");
    }

    @Test
    void saysOnlyWhereARuleGoesWrongThatIsWrongInItsOwnWay() {
        assertThat(said((rate, momentum, theta, memory) -> right(1.01 * rate, momentum, theta, memory)))
                .isEqualTo("Your Momentum goes wrong in velocity, in step 1.");
    }

    @Test
    void saysNothingOfARuleThatIsRight() {
        assertThat(said((rate, momentum, theta, memory) -> right(rate, momentum, theta, memory)))
                .isEmpty();
    }

    @Test
    void explainsWhatWasThrown() {
        assertThat(said((rate, momentum, theta, memory) -> (gradient, t) -> {
                    throw new StackOverflowError();
                }))
                .contains("calls itself without end");
        assertThat(said((rate, momentum, theta, memory) ->
                        (gradient, t) -> memory.zeros("velocity").addi(gradient.at(theta))))
                .contains("asks memory for \"velocity\" inside the step");
    }

    @Test
    void saysWhichShapesDoNotFit() {
        assertThat(said((rate, momentum, theta, memory) -> (gradient, t) ->
                        theta.reshape(1, -1).mmul(gradient.at(theta).reshape(1, -1))))
                .contains("multiplies matrices of the shapes [1, 4] and [1, 4], which do not fit");
        assertThat(said((rate, momentum, theta, memory) -> (gradient, t) -> theta.subi(Nd4j.zeros(DataType.DOUBLE, 3))))
                .contains("calls sub or subi with arrays of the shapes [4] and [3], which do not fit");
    }

    /** Where the gradient is zero this one asks once, and the catalogue's, like the reference, twice. */
    @Test
    void namesAMistakeAlsoWhereSomethingElseDiffersWhereGradientsAreZero() {
        assertThat(of("Sam", arguments -> (theta, memory) -> {
                    Step step = ((Optimizer) arguments[0]).start(theta, memory.nested("inner"));
                    double radius = (Double) arguments[1];
                    return (gradient, t) -> step.take(
                            point -> {
                                INDArray h = gradient.at(point).dup();
                                double norm = h.norm2Number().doubleValue();
                                return norm == 0 ? h : gradient.at(point.sub(h.mul(radius / norm)));
                            },
                            t);
                }))
                .isEqualTo("Where gradients are neither zero nor tiny, your Sam behaves exactly like one with this"
                        + " mistake: ρ downhill.");
    }

    /** What this one hands on looks at no point: the rule in the probes asks at θ first, and the one that is shown twice. */
    @Test
    void speaksOfTheExampleThatIsShown() {
        Implementation subject = subject(arguments -> (theta, memory) -> {
            Step step = ((Optimizer) arguments[0]).start(theta, memory.nested("inner"));
            return (gradient, t) -> {
                INDArray h = gradient.at(theta).mul((Double) arguments[1]);
                INDArray up = theta.add(h.div(h.norm2()).mul((Double) arguments[1]));
                step.take(point -> gradient.at(up), t);
            };
        });
        RuleTrial shown = RuleTrial.of(
                Instance.of("Sam", TrustedRule.MIDPOINT, 0.3),
                InitialTheta.of(0.5),
                new RecordedSlopes(List.of(new double[] {1}, new double[] {2}), 0.25));
        Work work = new Work(subject, "", Map.of(), Optional.of(shown));
        assertThat(new Diagnoses().diagnose(Exercise.find("Sam").orElseThrow(), work))
                .hasValueSatisfying(found -> assertThat(found.words())
                        .isEqualTo("Your Sam asks for the gradient at the wrong point in step 1, the third time that it"
                                + " asks."));
    }

    /** Where the slope is everywhere the same the climb changes nothing: 0.3 more and 0.3 less is not always nothing. */
    @Test
    void noticesThatOnlyRoundingIsWrong() {
        Function<Object[], Optimizer> thereAndBack = arguments -> (theta, memory) -> {
            Step step = ((Optimizer) arguments[0]).start(theta, memory.nested("inner"));
            double radius = (Double) arguments[1];
            return (gradient, t) -> step.take(
                    point -> {
                        INDArray h = gradient.at(point);
                        INDArray climb =
                                h.mul(radius / Math.max(1e-30, h.norm2Number().doubleValue()));
                        point.addi(climb);
                        INDArray g = gradient.at(point);
                        point.subi(climb);
                        return g;
                    },
                    t);
        };
        RuleTrial shown = RuleTrial.of(
                Instance.of("Sam", TrustedRule.GRADIENT_DESCENT, 0.3),
                InitialTheta.of(0),
                RecordedSlopes.of(9, 1, 0, (t, i) -> t % 2 == 0 ? -1 : 1));
        Work work = new Work(subject(thereAndBack), "", Map.of(), Optional.of(shown));
        assertThat(new Diagnoses().diagnose(Exercise.find("Sam").orElseThrow(), work))
                .hasValueSatisfying(found -> assertThat(found.words())
                        .isEqualTo("Your Sam is right but for the last digits, and this must hold to the last bit."));
    }

    /** Several mistakes come to the same; what is asked of memory and left alone is what can be seen. */
    @Test
    void saysWhatIsNeverWrittenWhereMoreThanOneMistakeDoesTheSame() {
        assertThat(of("AmsGrad", h -> (theta, memory) -> {
                    INDArray m = memory.zeros("m");
                    INDArray v = memory.zeros("v");
                    INDArray largest = memory.zeros("largest");
                    return (gradient, t) -> {
                        INDArray g = gradient.at(theta);
                        m.muli((Double) h[1]).addi(g.mul(1 - (Double) h[1]));
                        v.muli((Double) h[2]).addi(g.mul(g).muli(1 - (Double) h[2]));
                        INDArray biggest = Transforms.max(largest, v);
                        INDArray mHat = m.div(1 - Math.pow((Double) h[1], t));
                        INDArray vHat = biggest.div(1 - Math.pow((Double) h[2], t));
                        theta.subi(mHat.mul((Double) h[0])
                                .div(Transforms.sqrt(vHat).add((Double) h[3])));
                    };
                }))
                .isEqualTo("Your AmsGrad asks memory for largest, which then never changes.");
    }

    @Test
    void saysNothingOfATraceFromWhichPartsAreMissing() {
        assertThat(new Diagnoses().diagnose(MOMENTUM, Work.unseen(new Subject() {
                    @Override
                    public <T extends Trace> T run(Trial<T> trial) {
                        @SuppressWarnings("unchecked") // all trials of a rule have such traces
                        T empty = (T) new RuleTrace(List.of(), List.of(), List.of(), Optional.empty());
                        return empty;
                    }
                })))
                .isEmpty();
    }

    @Test
    void passesOnThatThereIsNoTrace() {
        Subject gone = new Subject() {
            @Override
            public <T extends Trace> T run(Trial<T> trial) {
                throw new Gone();
            }
        };
        Diagnoses diagnoses = new Diagnoses();
        assertThatExceptionOfType(Gone.class).isThrownBy(() -> diagnoses.diagnose(MOMENTUM, Work.unseen(gone)));
    }

    private static final class Gone extends NoTrace {
        private static final long serialVersionUID = 1L;

        Gone() {
            super("the student's process is gone");
        }
    }

    private static Step right(double rate, double momentum, INDArray theta, Memory memory) {
        INDArray velocity = memory.zeros("velocity");
        return (gradient, t) -> {
            velocity.muli(momentum).addi(gradient.at(theta).muli(rate));
            theta.subi(velocity);
        };
    }

    private static String said(Rule rule) {
        return of(
                "Momentum",
                arguments ->
                        (theta, memory) -> rule.start((Double) arguments[0], (Double) arguments[1], theta, memory));
    }

    private static Implementation subject(Function<Object[], Optimizer> maker) {
        return new Implementation() {
            @Override
            public <T> T make(Class<T> type, String name, Object... arguments) {
                return type.cast(maker.apply(arguments));
            }
        };
    }

    private static String of(String exercise, Function<Object[], Optimizer> maker) {
        return new Diagnoses()
                .diagnose(Exercise.find(exercise).orElseThrow(), Work.unseen(subject(maker)))
                .map(Diagnosis::words)
                .orElse("");
    }
}
