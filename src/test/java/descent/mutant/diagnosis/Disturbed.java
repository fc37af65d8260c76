package descent.mutant.diagnosis;

import descent.Memory;
import descent.Optimizer;
import descent.Step;
import descent.trial.Implementation;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A wrong rule that makes one more mistake, which the catalogue does not have.
 *
 * @param subject the wrong rule
 * @param exercise its name
 * @param way the second mistake
 */
record Disturbed(Implementation subject, String exercise, Way way) implements Implementation {
    /** Second mistakes, from those that show at once to those that hide. */
    enum Way {
        /** Every step a little too short. */
        SHORT {
            @Override
            void move(INDArray theta, INDArray step, int t) {
                theta.addi(step.muli(0.999));
            }
        },
        /** The third parameter goes its own way. */
        THIRD_PARAMETER {
            @Override
            void move(INDArray theta, INDArray step, int t) {
                if (step.length() > 2) {
                    step.putScalar(2, -step.getDouble(2));
                }
                theta.addi(step);
            }
        },
        /** Steps from the ninth on are twice as long. */
        LATE {
            @Override
            void move(INDArray theta, INDArray step, int t) {
                theta.addi(step.muli(t > 8 ? 2 : 1));
            }
        },
        /** Nothing moves after step 150. */
        VERY_LATE {
            @Override
            void move(INDArray theta, INDArray step, int t) {
                theta.addi(step.muli(t > 150 ? 0 : 1));
            }
        },
        /** A pull towards zero, which does not show where θ is zero. */
        PULLED {
            @Override
            void move(INDArray theta, INDArray step, int t) {
                theta.muli(0.999).addi(step);
            }
        };

        abstract void move(INDArray theta, INDArray step, int t);
    }

    @Override
    public <T> T make(Class<T> type, String name, Object... arguments) {
        T made = subject.make(type, name, arguments);
        return name.equals(exercise) ? type.cast(new Rule((Optimizer) made, way)) : made;
    }

    private record Rule(Optimizer wrong, Way way) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            Step step = wrong.start(theta, memory);
            return (gradient, t) -> {
                INDArray before = theta.dup();
                step.take(gradient, t);
                INDArray moved = theta.sub(before);
                theta.assign(before);
                way.move(theta, moved, t);
            };
        }
    }
}
