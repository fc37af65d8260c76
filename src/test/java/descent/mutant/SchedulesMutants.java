package descent.mutant;

import descent.Schedule;
import java.util.concurrent.atomic.AtomicInteger;

/** What people get wrong in exercise 15: one schedule each, the other three are right. */
final class SchedulesMutants {
    private SchedulesMutants() {}

    @Mistake(
            value = "step: γ^(t/s), not rounded down",
            hint = "Within s steps the factor stays the same: divide as integers.")
    static final class StepGradual extends SchedulesPieces {
        static Schedule step(int every, double factor) {
            return t -> Math.pow(factor, (double) t / every);
        }
    }

    @Mistake(
            value = "step: the cut one step early",
            hint = "t counts the steps taken, from 0: the first cut is at t = s.")
    static final class StepEarly extends SchedulesPieces {
        static Schedule step(int every, double factor) {
            return t -> Math.pow(factor, (t + 1) / every);
        }
    }

    @Mistake(
            value = "step: the cut one step late",
            hint = "t counts the steps taken, from 0: the first cut is at t = s.")
    static final class StepLate extends SchedulesPieces {
        static Schedule step(int every, double factor) {
            return t -> Math.pow(factor, Math.max(0, t - 1) / every);
        }
    }

    @Mistake(
            value = "step: rounded to the nearest instead of down",
            hint = "The exponent is ⌊t/s⌋: the first cut is at s, not at s/2.")
    static final class StepRounded extends SchedulesPieces {
        static Schedule step(int every, double factor) {
            return t -> Math.pow(factor, Math.round((double) t / every));
        }
    }

    @Mistake(value = "step: rounded up", hint = "The exponent is ⌊t/s⌋: nothing is cut before t = s.")
    static final class StepRoundedUp extends SchedulesPieces {
        static Schedule step(int every, double factor) {
            return t -> Math.pow(factor, Math.ceil((double) t / every));
        }
    }

    @Mistake(value = "step: cut once and never again", hint = "The exponent grows by one every s steps.")
    static final class StepOnce extends SchedulesPieces {
        static Schedule step(int every, double factor) {
            return t -> t < every ? 1 : factor;
        }
    }

    @Mistake(value = "step: a product instead of a power", hint = "Each cut multiplies by γ again: a power of γ.")
    static final class StepLinear extends SchedulesPieces {
        static Schedule step(int every, double factor) {
            return t -> t < every ? 1 : factor * (t / every);
        }
    }

    @Mistake(
            value = "step: cut only in the steps that s divides",
            hint = "A cut lasts: the factor does not go back to 1.")
    static final class StepMomentary extends SchedulesPieces {
        static Schedule step(int every, double factor) {
            return t -> t > 0 && t % every == 0 ? factor : 1;
        }
    }

    @Mistake(
            value = "step: the remainder t % s instead of the quotient",
            hint = "The exponent counts the cuts so far: t / s.")
    static final class StepRemainder extends SchedulesPieces {
        static Schedule step(int every, double factor) {
            return t -> Math.pow(factor, t % every);
        }
    }

    @Mistake(value = "step: γ in each step", hint = "The exponent is ⌊t/s⌋, not t.")
    static final class StepEachTime extends SchedulesPieces {
        static Schedule step(int every, double factor) {
            return t -> Math.pow(factor, t);
        }
    }

    @Mistake(
            value = "step: a count of its own calls instead of t",
            hint = "A schedule is a function of t: asked twice, it answers the same.")
    static final class StepCounts extends SchedulesPieces {
        static Schedule step(int every, double factor) {
            AtomicInteger calls = new AtomicInteger();
            return t -> Math.pow(factor, calls.getAndIncrement() / every);
        }
    }

    @Mistake(value = "exponential: e^(−γt)", hint = "The factor is γ itself, to the power t.")
    static final class ExponentialOfE extends SchedulesPieces {
        static Schedule exponential(double factor) {
            return t -> Math.exp(-factor * t);
        }
    }

    @Mistake(value = "exponential: γ^(t + 1)", hint = "t counts the steps taken, from 0: the first factor is 1.")
    static final class ExponentialEarly extends SchedulesPieces {
        static Schedule exponential(double factor) {
            return t -> Math.pow(factor, t + 1);
        }
    }

    @Mistake(
            value = "exponential: γ^(t − 1)",
            hint = "t counts the steps taken, from 0: the first factor is 1, the second γ.")
    static final class ExponentialLate extends SchedulesPieces {
        static Schedule exponential(double factor) {
            return t -> Math.pow(factor, t - 1);
        }
    }

    @Mistake(
            value = "exponential: γt, a product for the power",
            hint = "Each step multiplies by γ again: a power of γ.")
    static final class ExponentialLinear extends SchedulesPieces {
        static Schedule exponential(double factor) {
            return t -> t == 0 ? 1 : factor * t;
        }
    }

    @Mistake(value = "exponential: t^γ, the arguments swapped", hint = "The base comes first: Math.pow(factor, t).")
    static final class ExponentialSwapped extends SchedulesPieces {
        static Schedule exponential(double factor) {
            return t -> Math.pow(t, factor);
        }
    }

    @Mistake(value = "exponential: the same factor in each step", hint = "The power grows with t.")
    static final class ExponentialConstant extends SchedulesPieces {
        static Schedule exponential(double factor) {
            return t -> t == 0 ? 1 : factor;
        }
    }

    @Mistake(value = "exponential: (1 − γ)ᵗ", hint = "γ is what remains after a step, not what is lost.")
    static final class ExponentialComplement extends SchedulesPieces {
        static Schedule exponential(double factor) {
            return t -> Math.pow(1 - factor, t);
        }
    }

    @Mistake(value = "exponential: 1 / (1 + γt)", hint = "That is inverse-time decay: the exponential one is γᵗ.")
    static final class ExponentialInverse extends SchedulesPieces {
        static Schedule exponential(double factor) {
            return t -> 1 / (1 + factor * t);
        }
    }

    @Mistake(
            value = "exponential: rounded to float",
            hint = "Keep the factor in double: float loses half of the digits.")
    static final class ExponentialFloat extends SchedulesPieces {
        static Schedule exponential(double factor) {
            return t -> (float) Math.pow(factor, t);
        }
    }

    @Mistake(
            value = "cosine: no floor after T, so that it rises again",
            hint = "After T steps the factor stays at the floor.")
    static final class CosineRises extends SchedulesPieces {
        static Schedule cosine(int steps, double floor) {
            return t -> floor + (1 - floor) * half(Math.PI * t / steps);
        }
    }

    @Mistake(
            value = "cosine: warm restarts after T",
            hint = "There are no restarts here: after T steps the factor stays at the floor.")
    static final class CosineRestarts extends SchedulesPieces {
        static Schedule cosine(int steps, double floor) {
            return t -> floor + (1 - floor) * half(Math.PI * (t % steps) / steps);
        }
    }

    @Mistake(value = "cosine: zero after T", hint = "After T steps the factor stays at the floor, which need not be 0.")
    static final class CosineZero extends SchedulesPieces {
        static Schedule cosine(int steps, double floor) {
            return t -> t >= steps ? 0 : floor + (1 - floor) * half(Math.PI * t / steps);
        }
    }

    @Mistake(value = "cosine: one after T", hint = "After T steps the factor stays at the floor.")
    static final class CosineOne extends SchedulesPieces {
        static Schedule cosine(int steps, double floor) {
            return t -> t > steps ? 1 : floor + (1 - floor) * half(Math.PI * t / steps);
        }
    }

    @Mistake(value = "cosine: degrees", hint = "Math.cos takes radians: half a turn is π.")
    static final class CosineDegrees extends SchedulesPieces {
        static Schedule cosine(int steps, double floor) {
            return t -> t >= steps ? floor : floor + (1 - floor) * half(180.0 * t / steps);
        }
    }

    @Mistake(value = "cosine: a whole period", hint = "Half a period leads from 1 to the floor: πt/T.")
    static final class CosineWhole extends SchedulesPieces {
        static Schedule cosine(int steps, double floor) {
            return t -> t >= steps ? floor : floor + (1 - floor) * half(2 * Math.PI * t / steps);
        }
    }

    @Mistake(
            value = "cosine: a quarter of a period",
            hint = "Half a period leads from 1 to the floor: (1 + cos πt/T) / 2.")
    static final class CosineQuarter extends SchedulesPieces {
        static Schedule cosine(int steps, double floor) {
            return t -> t >= steps ? floor : floor + (1 - floor) * Math.cos(Math.PI * t / steps / 2);
        }
    }

    @Mistake(
            value = "cosine: cos alone, without (1 + …) / 2",
            hint = "cos runs from 1 to −1: shift it up and halve it.")
    static final class CosineAlone extends SchedulesPieces {
        static Schedule cosine(int steps, double floor) {
            return t -> t >= steps ? floor : floor + (1 - floor) * Math.cos(Math.PI * t / steps);
        }
    }

    @Mistake(value = "cosine: not halved", hint = "1 + cos starts at 2: halve it.")
    static final class CosineNotHalved extends SchedulesPieces {
        static Schedule cosine(int steps, double floor) {
            return t -> t >= steps ? floor : floor + (1 - floor) * 2 * half(Math.PI * t / steps);
        }
    }

    @Mistake(value = "cosine: rising from the floor to 1", hint = "It falls: 1 + cos, not 1 − cos.")
    static final class CosineUpwards extends SchedulesPieces {
        static Schedule cosine(int steps, double floor) {
            return t -> t >= steps ? floor : floor + (1 - floor) * (1 - half(Math.PI * t / steps));
        }
    }

    @Mistake(value = "cosine: sin for cos", hint = "The factor starts at 1, where cos does.")
    static final class CosineSine extends SchedulesPieces {
        static Schedule cosine(int steps, double floor) {
            return t -> t >= steps ? floor : floor + (1 - floor) * (1 + Math.sin(Math.PI * t / steps)) / 2;
        }
    }

    @Mistake(
            value = "cosine: t/T as integers",
            hint = "t / steps is 0 for t < T: multiply by π first, or divide doubles.")
    static final class CosineInteger extends SchedulesPieces {
        static Schedule cosine(int steps, double floor) {
            return t -> t >= steps ? floor : floor + (1 - floor) * half(Math.PI * (t / steps));
        }
    }

    @Mistake(
            value = "cosine: the floor added on top",
            hint = "Between 1 and the floor: floor + (1 − floor)(…), so that it starts at 1.")
    static final class CosineOnTop extends SchedulesPieces {
        static Schedule cosine(int steps, double floor) {
            return t -> floor + (t >= steps ? 0 : half(Math.PI * t / steps));
        }
    }

    @Mistake(
            value = "cosine: the floor as a lower bound",
            hint = "The whole curve is squeezed between 1 and the floor, not cut off at it.")
    static final class CosineCutOff extends SchedulesPieces {
        static Schedule cosine(int steps, double floor) {
            return t -> t >= steps ? floor : Math.max(floor, half(Math.PI * t / steps));
        }
    }

    @Mistake(value = "cosine: floor 0, whatever was asked for", hint = "The floor is the factor at the end.")
    static final class CosineNoFloor extends SchedulesPieces {
        static Schedule cosine(int steps, double floor) {
            return t -> t >= steps ? 0 : half(Math.PI * t / steps);
        }
    }

    @Mistake(value = "cosine: t from 1", hint = "t counts the steps taken, from 0: the first factor is 1.")
    static final class CosineEarly extends SchedulesPieces {
        static Schedule cosine(int steps, double floor) {
            return t -> t + 1 >= steps ? floor : floor + (1 - floor) * half(Math.PI * (t + 1) / steps);
        }
    }

    @Mistake(value = "cosine: the floor one step early, at T − 1", hint = "The floor is reached at t = T: divide by T.")
    static final class CosineShort extends SchedulesPieces {
        static Schedule cosine(int steps, double floor) {
            return t -> t + 1 >= steps ? floor : floor + (1 - floor) * half(Math.PI * t / (steps - 1));
        }
    }

    @Mistake(value = "cosine: a straight line", hint = "The factor follows a cosine, not a line.")
    static final class CosineStraight extends SchedulesPieces {
        static Schedule cosine(int steps, double floor) {
            return t -> t >= steps ? floor : 1 + (floor - 1) * t / steps;
        }
    }

    @Mistake(value = "cosine: floor and 1 − floor swapped", hint = "At t = 0 the factor is 1, at T the floor.")
    static final class CosineSwapped extends SchedulesPieces {
        static Schedule cosine(int steps, double floor) {
            return t -> t >= steps ? floor : 1 - floor + floor * half(Math.PI * t / steps);
        }
    }

    @Mistake(value = "warm-up: starts at zero", hint = "A step with factor 0 is wasted: (t + 1)/W.")
    static final class WarmUpFromZero extends SchedulesPieces {
        static Schedule warmUp(int steps) {
            return t -> Math.min(1, (double) t / steps);
        }
    }

    @Mistake(value = "warm-up: (t + 1)/W as integers", hint = "(t + 1) / steps is 0 for t + 1 < W: divide doubles.")
    static final class WarmUpInteger extends SchedulesPieces {
        static Schedule warmUp(int steps) {
            return t -> Math.min(1, (t + 1) / steps);
        }
    }

    @Mistake(value = "warm-up: grows beyond 1", hint = "From t = W − 1 on the factor is 1.")
    static final class WarmUpBeyond extends SchedulesPieces {
        static Schedule warmUp(int steps) {
            return t -> (t + 1.0) / steps;
        }
    }

    @Mistake(value = "warm-up: over W + 1 steps", hint = "The factor is 1 in the Wth step already.")
    static final class WarmUpLong extends SchedulesPieces {
        static Schedule warmUp(int steps) {
            return t -> Math.min(1, (t + 1.0) / (steps + 1));
        }
    }

    @Mistake(value = "warm-up: over W − 1 steps", hint = "The factor is 1 in the Wth step, not before.")
    static final class WarmUpShort extends SchedulesPieces {
        static Schedule warmUp(int steps) {
            return t -> Math.min(1, (t + 1.0) / Math.max(1, steps - 1));
        }
    }

    @Mistake(value = "warm-up: (t + 2)/W", hint = "t counts from 0: add 1, not 2.")
    static final class WarmUpEarly extends SchedulesPieces {
        static Schedule warmUp(int steps) {
            return t -> Math.min(1, (t + 2.0) / steps);
        }
    }

    @Mistake(value = "warm-up: falls from 1", hint = "Warm-up rises to 1.")
    static final class WarmUpFalls extends SchedulesPieces {
        static Schedule warmUp(int steps) {
            return t -> Math.max(1.0 / steps, 1 - (double) t / steps);
        }
    }

    @Mistake(value = "warm-up: a parabola", hint = "Warm-up is linear here.")
    static final class WarmUpSquared extends SchedulesPieces {
        static Schedule warmUp(int steps) {
            return t -> Math.pow(Math.min(1, (t + 1.0) / steps), 2);
        }
    }

    @Mistake(value = "warm-up: zero after W", hint = "After warm-up the factor is 1.")
    static final class WarmUpEnds extends SchedulesPieces {
        static Schedule warmUp(int steps) {
            return t -> t < steps ? (t + 1.0) / steps : 0;
        }
    }

    @Mistake(value = "warm-up: decays after W, as in the Transformer", hint = "After warm-up the factor stays at 1.")
    static final class WarmUpDecays extends SchedulesPieces {
        static Schedule warmUp(int steps) {
            return t -> Math.min((t + 1.0) / steps, Math.sqrt(steps / (t + 1.0)));
        }
    }

    @Mistake(value = "warm-up: constant 1/W, then 1", hint = "The factor rises in each step.")
    static final class WarmUpConstant extends SchedulesPieces {
        static Schedule warmUp(int steps) {
            return t -> t + 1 < steps ? 1.0 / steps : 1;
        }
    }

    @Mistake(value = "warm-up: starts again after W", hint = "There is one warm-up only: afterwards the factor is 1.")
    static final class WarmUpRestarts extends SchedulesPieces {
        static Schedule warmUp(int steps) {
            return t -> (t % steps + 1.0) / steps;
        }
    }

    @Mistake(
            value = "cosine: the floor missing until T",
            hint = "floor + (1 − floor)(…): the floor is part of every factor.")
    static final class CosineWithoutFloor extends SchedulesPieces {
        static Schedule cosine(int steps, double floor) {
            return t -> t >= steps ? floor : (1 - floor) * half(Math.PI * t / steps);
        }
    }
}
