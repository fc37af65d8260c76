package descent.mutant;

import descent.Schedule;

/** What people get wrong in exercise 20: one schedule each, the other two are right. */
final class LongSchedulesMutants {
    private LongSchedulesMutants() {}

    @Mistake(value = "warmUpStableDecay: warm-up t/W", hint = "A step with factor 0 is wasted: (t + 1)/W.")
    static final class DecayFromZero extends LongSchedulesPieces {
        static Schedule warmUpStableDecay(int warmUp, int stable, int decay, double floor) {
            return t -> t < warmUp ? (double) t / warmUp : decayed(t - warmUp - stable, decay, floor);
        }
    }

    @Mistake(
            value = "warmUpStableDecay: (t + 1)/W as integers",
            hint = "(t + 1) / warmUp is 0 for t + 1 < W: divide doubles.")
    static final class DecayWholeWarmUp extends LongSchedulesPieces {
        static Schedule warmUpStableDecay(int warmUp, int stable, int decay, double floor) {
            return t -> t < warmUp ? (t + 1) / warmUp : decayed(t - warmUp - stable, decay, floor);
        }
    }

    @Mistake(value = "warmUpStableDecay: warm-up over W + 1 steps", hint = "The factor is 1 in the Wth step already.")
    static final class DecayLongWarmUp extends LongSchedulesPieces {
        static Schedule warmUpStableDecay(int warmUp, int stable, int decay, double floor) {
            return t -> t <= warmUp ? (t + 1.0) / (warmUp + 1) : decayed(t - warmUp - stable, decay, floor);
        }
    }

    @Mistake(value = "warmUpStableDecay: no warm-up", hint = "The first W factors rise: (t + 1)/W.")
    static final class DecayNoWarmUp extends LongSchedulesPieces {
        static Schedule warmUpStableDecay(int warmUp, int stable, int decay, double floor) {
            return t -> decayed(t - warmUp - stable, decay, floor);
        }
    }

    @Mistake(
            value = "warmUpStableDecay: the decay begins at W",
            hint = "Between warm-up and decay the factor is 1 for S steps.")
    static final class DecayAfterWarmUp extends LongSchedulesPieces {
        static Schedule warmUpStableDecay(int warmUp, int stable, int decay, double floor) {
            return t -> t < warmUp ? (t + 1.0) / warmUp : decayed(t - warmUp, decay, floor);
        }
    }

    @Mistake(
            value = "warmUpStableDecay: the decay begins at S, whatever W is",
            hint = "The decay begins after both: at t = W + S.")
    static final class DecayFromStart extends LongSchedulesPieces {
        static Schedule warmUpStableDecay(int warmUp, int stable, int decay, double floor) {
            return t -> t < warmUp ? (t + 1.0) / warmUp : decayed(t - stable, decay, floor);
        }
    }

    @Mistake(
            value = "warmUpStableDecay: u counted from t = 0",
            hint = "u = t − W − S counts from the first step of the decay.")
    static final class DecayCountsFromZero extends LongSchedulesPieces {
        static Schedule warmUpStableDecay(int warmUp, int stable, int decay, double floor) {
            return t -> t < warmUp ? (t + 1.0) / warmUp : t < warmUp + stable ? 1 : decayed(t, decay, floor);
        }
    }

    @Mistake(
            value = "warmUpStableDecay: the decay one step early",
            hint = "At t = W + S the factor still is 1: u = 0 there.")
    static final class DecayEarly extends LongSchedulesPieces {
        static Schedule warmUpStableDecay(int warmUp, int stable, int decay, double floor) {
            return t -> t < warmUp ? (t + 1.0) / warmUp : decayed(t - warmUp - stable + 1, decay, floor);
        }
    }

    @Mistake(
            value = "warmUpStableDecay: the decay one step late",
            hint = "At t = W + S + 1 the factor is below 1: u = 1 there.")
    static final class DecayLate extends LongSchedulesPieces {
        static Schedule warmUpStableDecay(int warmUp, int stable, int decay, double floor) {
            return t -> t < warmUp ? (t + 1.0) / warmUp : decayed(t - warmUp - stable - 1, decay, floor);
        }
    }

    @Mistake(value = "warmUpStableDecay: u/D as integers", hint = "u / decay is 0 for u < D: divide doubles.")
    static final class DecayWhole extends LongSchedulesPieces {
        static Schedule warmUpStableDecay(int warmUp, int stable, int decay, double floor) {
            return t -> {
                int u = Math.max(0, Math.min(t - warmUp - stable, decay));
                return t < warmUp ? (t + 1.0) / warmUp : floor + (1 - floor) * (1 - u / decay);
            };
        }
    }

    @Mistake(
            value = "warmUpStableDecay: the floor added on top",
            hint = "Between 1 and the floor: floor + (1 − floor)(…).")
    static final class DecayOnTop extends LongSchedulesPieces {
        static Schedule warmUpStableDecay(int warmUp, int stable, int decay, double floor) {
            return t -> t < warmUp ? (t + 1.0) / warmUp : floor + 1 - share(t - warmUp - stable, decay);
        }
    }

    @Mistake(
            value = "warmUpStableDecay: the floor as a lower bound",
            hint = "The whole line is squeezed between 1 and the floor, not cut off at it.")
    static final class DecayCutOff extends LongSchedulesPieces {
        static Schedule warmUpStableDecay(int warmUp, int stable, int decay, double floor) {
            return t -> t < warmUp ? (t + 1.0) / warmUp : Math.max(floor, 1 - share(t - warmUp - stable, decay));
        }
    }

    @Mistake(value = "warmUpStableDecay: down to 0, whatever the floor", hint = "The floor is the factor at the end.")
    static final class DecayNoFloor extends LongSchedulesPieces {
        static Schedule warmUpStableDecay(int warmUp, int stable, int decay, double floor) {
            return t -> t < warmUp ? (t + 1.0) / warmUp : 1 - share(t - warmUp - stable, decay);
        }
    }

    @Mistake(
            value = "warmUpStableDecay: falls on after the end",
            hint = "After W + S + D steps the factor stays at the floor.")
    static final class DecayGoesOn extends LongSchedulesPieces {
        static Schedule warmUpStableDecay(int warmUp, int stable, int decay, double floor) {
            return t -> t < warmUp
                    ? (t + 1.0) / warmUp
                    : floor + (1 - floor) * (1 - Math.max(0, t - warmUp - stable) / (double) decay);
        }
    }

    @Mistake(
            value = "warmUpStableDecay: rises again after the end",
            hint = "After W + S + D steps the factor stays at the floor.")
    static final class DecayRises extends LongSchedulesPieces {
        static Schedule warmUpStableDecay(int warmUp, int stable, int decay, double floor) {
            return t -> t < warmUp
                    ? (t + 1.0) / warmUp
                    : floor + (1 - floor) * Math.abs(1 - Math.max(0, t - warmUp - stable) / (double) decay);
        }
    }

    @Mistake(
            value = "warmUpStableDecay: 1 after the end",
            hint = "After W + S + D steps the factor stays at the floor.")
    static final class DecayOneAfterwards extends LongSchedulesPieces {
        static Schedule warmUpStableDecay(int warmUp, int stable, int decay, double floor) {
            return t -> t >= warmUp + stable + decay
                    ? 1
                    : t < warmUp ? (t + 1.0) / warmUp : decayed(t - warmUp - stable, decay, floor);
        }
    }

    @Mistake(
            value = "warmUpStableDecay: 0 after the end",
            hint = "After W + S + D steps the factor stays at the floor, which need not be 0.")
    static final class DecayZeroAfterwards extends LongSchedulesPieces {
        static Schedule warmUpStableDecay(int warmUp, int stable, int decay, double floor) {
            return t -> t > warmUp + stable + decay
                    ? 0
                    : t < warmUp ? (t + 1.0) / warmUp : decayed(t - warmUp - stable, decay, floor);
        }
    }

    @Mistake(value = "warmUpStableDecay: a cosine down", hint = "The decay is a straight line here.")
    static final class DecayCosine extends LongSchedulesPieces {
        static Schedule warmUpStableDecay(int warmUp, int stable, int decay, double floor) {
            return t -> t < warmUp ? (t + 1.0) / warmUp : fallen(share(t - warmUp - stable, decay), floor);
        }
    }

    @Mistake(value = "warmUpStableDecay: 1 − √(u/D)", hint = "The decay is a straight line here.")
    static final class DecayRoot extends LongSchedulesPieces {
        static Schedule warmUpStableDecay(int warmUp, int stable, int decay, double floor) {
            return t -> t < warmUp
                    ? (t + 1.0) / warmUp
                    : floor + (1 - floor) * (1 - Math.sqrt(share(t - warmUp - stable, decay)));
        }
    }

    @Mistake(
            value = "warmUpStableDecay: halved again and again, as MiniCPM has it",
            hint = "The decay is a straight line here.")
    static final class DecayHalves extends LongSchedulesPieces {
        static Schedule warmUpStableDecay(int warmUp, int stable, int decay, double floor) {
            return t -> t < warmUp
                    ? (t + 1.0) / warmUp
                    : Math.max(floor, Math.pow(0.5, Math.max(0, t - warmUp - stable) / (double) decay));
        }
    }

    @Mistake(value = "warmUpStableDecay: S and D exchanged", hint = "S steps at 1 come first, then D steps of decay.")
    static final class DecaySwapped extends LongSchedulesPieces {
        static Schedule warmUpStableDecay(int warmUp, int stable, int decay, double floor) {
            return t -> t < warmUp ? (t + 1.0) / warmUp : decayed(t - warmUp - decay, stable, floor);
        }
    }

    @Mistake(
            value = "warmUpStableDecay: rounded to float",
            hint = "Keep the factor in double: float loses half of the digits.")
    static final class DecayFloat extends LongSchedulesPieces {
        static Schedule warmUpStableDecay(int warmUp, int stable, int decay, double floor) {
            return t -> (float) (t < warmUp ? (t + 1.0) / warmUp : decayed(t - warmUp - stable, decay, floor));
        }
    }

    @Mistake(
            value = "warmUpStableDecay: D counted from the start of the run",
            hint = "D is how long the decay itself takes.")
    static final class DecayOverTheWhole extends LongSchedulesPieces {
        static Schedule warmUpStableDecay(int warmUp, int stable, int decay, double floor) {
            return t -> t < warmUp
                    ? (t + 1.0) / warmUp
                    : decayed(t - warmUp - stable, Math.max(1, decay - warmUp - stable), floor);
        }
    }

    @Mistake(value = "warmRestarts: no restart, the floor after T₀", hint = "After each cycle the factor is 1 again.")
    static final class RestartsNever extends LongSchedulesPieces {
        static Schedule warmRestarts(int first, int factor, double floor) {
            return t -> fallen(share(t, first), floor);
        }
    }

    @Mistake(
            value = "warmRestarts: a restart after s = Tᵢ instead of at it",
            hint = "s runs from 0 to Tᵢ − 1: at Tᵢ the next cycle has begun.")
    static final class RestartsLate extends LongSchedulesPieces {
        static Schedule warmRestarts(int first, int factor, double floor) {
            return t -> {
                long s = t;
                long length = first;
                while (s > length) {
                    s -= length;
                    length *= factor;
                }
                return fallen((double) s / length, floor);
            };
        }
    }

    @Mistake(
            value = "warmRestarts: cycles of Tᵢ + 1 steps",
            hint = "A cycle has Tᵢ steps, so that the next one begins Tᵢ after it.")
    static final class RestartsLonger extends LongSchedulesPieces {
        static Schedule warmRestarts(int first, int factor, double floor) {
            return t -> {
                long s = t;
                long length = first;
                while (s >= length + 1) {
                    s -= length + 1;
                    length *= factor;
                }
                return fallen((double) s / length, floor);
            };
        }
    }

    @Mistake(
            value = "warmRestarts: s/(Tᵢ − 1), so that each cycle reaches the floor",
            hint = "Divide by Tᵢ: the floor itself is never reached.")
    static final class RestartsToTheFloor extends LongSchedulesPieces {
        static Schedule warmRestarts(int first, int factor, double floor) {
            return t -> {
                long[] cycle = cycle(t, first, factor);
                return fallen((double) cycle[0] / Math.max(1, cycle[1] - 1), floor);
            };
        }
    }

    @Mistake(value = "warmRestarts: cycles of equal length", hint = "Each cycle is k times as long as the one before.")
    static final class RestartsAlike extends LongSchedulesPieces {
        static Schedule warmRestarts(int first, int factor, double floor) {
            return t -> {
                long[] cycle = cycle(t, first, 1);
                return fallen((double) cycle[0] / cycle[1], floor);
            };
        }
    }

    @Mistake(value = "warmRestarts: Tᵢ = T₀ · k · i", hint = "Tᵢ = T₀kⁱ: multiply the last length by k.")
    static final class RestartsLinear extends LongSchedulesPieces {
        static Schedule warmRestarts(int first, int factor, double floor) {
            return t -> {
                long s = t;
                long length = first;
                for (int i = 1; s >= length; i++) {
                    s -= length;
                    length = (long) first * factor * i;
                }
                return fallen((double) s / length, floor);
            };
        }
    }

    @Mistake(value = "warmRestarts: Tᵢ = T₀ + k · i", hint = "Tᵢ = T₀kⁱ: multiply the last length by k.")
    static final class RestartsAdding extends LongSchedulesPieces {
        static Schedule warmRestarts(int first, int factor, double floor) {
            return t -> {
                long s = t;
                long length = first;
                while (s >= length) {
                    s -= length;
                    length += factor;
                }
                return fallen((double) s / length, floor);
            };
        }
    }

    @Mistake(value = "warmRestarts: kⁱ with i from 1", hint = "The first cycle is T₀ long: i counts from 0.")
    static final class RestartsFromOne extends LongSchedulesPieces {
        static Schedule warmRestarts(int first, int factor, double floor) {
            return t -> {
                long[] cycle = cycle(t, first * factor, factor);
                return fallen((double) cycle[0] / cycle[1], floor);
            };
        }
    }

    @Mistake(value = "warmRestarts: the cosine of t instead of s", hint = "s counts from the start of its own cycle.")
    static final class RestartsCosineOfT extends LongSchedulesPieces {
        static Schedule warmRestarts(int first, int factor, double floor) {
            return t -> {
                long[] cycle = cycle(t, first, factor);
                return fallen((double) t / cycle[1], floor);
            };
        }
    }

    @Mistake(value = "warmRestarts: divided by T₀ in every cycle", hint = "Divide by the length of this cycle, Tᵢ.")
    static final class RestartsFirstLength extends LongSchedulesPieces {
        static Schedule warmRestarts(int first, int factor, double floor) {
            return t -> {
                long[] cycle = cycle(t, first, factor);
                return fallen((double) cycle[0] / first, floor);
            };
        }
    }

    @Mistake(
            value = "warmRestarts: the length squared instead of multiplied by k",
            hint = "Multiply the last length by k.")
    static final class RestartsSquare extends LongSchedulesPieces {
        static Schedule warmRestarts(int first, int factor, double floor) {
            return t -> {
                long s = t;
                long length = first;
                long multiple = factor;
                while (s >= length) {
                    s -= length;
                    length *= multiple;
                    multiple *= factor;
                }
                return fallen((double) s / length, floor);
            };
        }
    }

    @Mistake(
            value = "warmRestarts: the boundary by logarithms, rounded",
            hint = "Cycle lengths are whole numbers: add them up as such.")
    static final class RestartsRounded extends LongSchedulesPieces {
        static Schedule warmRestarts(int first, int factor, double floor) {
            return t -> {
                if (factor == 1) {
                    return fallen((double) (t % first) / first, floor);
                }
                int i = (int) (Math.log((double) t / first * (factor - 1) + 1) / Math.log(factor) - 1e-9);
                double length = first * Math.pow(factor, i);
                return fallen((t - first * (Math.pow(factor, i) - 1) / (factor - 1)) / length, floor);
            };
        }
    }

    @Mistake(value = "warmRestarts: s/Tᵢ as integers", hint = "s / length is 0 within a cycle: multiply by π first.")
    static final class RestartsWhole extends LongSchedulesPieces {
        static Schedule warmRestarts(int first, int factor, double floor) {
            return t -> {
                long[] cycle = cycle(t, first, factor);
                return fallen(cycle[0] / cycle[1], floor);
            };
        }
    }

    @Mistake(value = "warmRestarts: the floor added on top", hint = "Between 1 and the floor: floor + (1 − floor)(…).")
    static final class RestartsOnTop extends LongSchedulesPieces {
        static Schedule warmRestarts(int first, int factor, double floor) {
            return t -> {
                long[] cycle = cycle(t, first, factor);
                return floor + fallen((double) cycle[0] / cycle[1], 0);
            };
        }
    }

    @Mistake(
            value = "warmRestarts: the floor as a lower bound",
            hint = "The whole curve is squeezed between 1 and the floor, not cut off at it.")
    static final class RestartsCutOff extends LongSchedulesPieces {
        static Schedule warmRestarts(int first, int factor, double floor) {
            return t -> {
                long[] cycle = cycle(t, first, factor);
                return Math.max(floor, fallen((double) cycle[0] / cycle[1], 0));
            };
        }
    }

    @Mistake(value = "warmRestarts: degrees", hint = "Math.cos takes radians: half a turn is π.")
    static final class RestartsDegrees extends LongSchedulesPieces {
        static Schedule warmRestarts(int first, int factor, double floor) {
            return t -> {
                long[] cycle = cycle(t, first, factor);
                return floor + (1 - floor) * (1 + Math.cos(180.0 * cycle[0] / cycle[1])) / 2;
            };
        }
    }

    @Mistake(value = "warmRestarts: straight lines", hint = "Each cycle is half a period of a cosine.")
    static final class RestartsStraight extends LongSchedulesPieces {
        static Schedule warmRestarts(int first, int factor, double floor) {
            return t -> {
                long[] cycle = cycle(t, first, factor);
                return floor + (1 - floor) * (1 - (double) cycle[0] / cycle[1]);
            };
        }
    }

    @Mistake(value = "warmRestarts: up again instead of a jump", hint = "At a restart the factor jumps back to 1.")
    static final class RestartsSwing extends LongSchedulesPieces {
        static Schedule warmRestarts(int first, int factor, double floor) {
            return t -> {
                long[] cycle = cycle(t, first, factor);
                return fallen(2.0 * cycle[0] / cycle[1], floor);
            };
        }
    }

    @Mistake(value = "warmRestarts: two restarts, and then no more", hint = "A cycle follows every cycle.")
    static final class RestartsTwice extends LongSchedulesPieces {
        static Schedule warmRestarts(int first, int factor, double floor) {
            return t -> {
                int begun = first + first * factor;
                return t < begun
                        ? LongSchedulesPieces.warmRestarts(first, factor, floor).factor(t)
                        : fallen(share(t - begun, first * factor * factor), floor);
            };
        }
    }

    @Mistake(
            value = "warmRestarts: a count of its own instead of t",
            hint = "A schedule is a function of t: asked twice, it answers the same.")
    static final class RestartsCount extends LongSchedulesPieces {
        static Schedule warmRestarts(int first, int factor, double floor) {
            long[] cycle = {0, first};
            return t -> {
                double factorNow = fallen((double) cycle[0] / cycle[1], floor);
                if (++cycle[0] == cycle[1]) {
                    cycle[0] = 0;
                    cycle[1] *= factor;
                }
                return factorNow;
            };
        }
    }

    @Mistake(value = "warmRestarts: each peak half as high as the one before", hint = "Every cycle begins at 1.")
    static final class RestartsLower extends LongSchedulesPieces {
        static Schedule warmRestarts(int first, int factor, double floor) {
            return t -> {
                long[] cycle = cycle(t, first, factor);
                double peak = cycle[1] == first ? 1 : 0.5;
                return floor + (peak - floor) * (1 + Math.cos(Math.PI * cycle[0] / cycle[1])) / 2;
            };
        }
    }

    @Mistake(value = "oneCycle: falls to the start", hint = "It falls to end, from R + F on.")
    static final class CycleToStart extends LongSchedulesPieces {
        static Schedule oneCycle(int rise, int fall, double start, double end) {
            return t -> t < rise ? risen((double) t / rise, start) : fallen(share(t - rise, fall), start);
        }
    }

    @Mistake(value = "oneCycle: the fall begins at the start", hint = "The fall begins at 1, where the rise has led.")
    static final class CycleFallsFromStart extends LongSchedulesPieces {
        static Schedule oneCycle(int rise, int fall, double start, double end) {
            return t -> t < rise
                    ? risen((double) t / rise, start)
                    : end + (start - end) * (1 + Math.cos(Math.PI * share(t - rise, fall))) / 2;
        }
    }

    @Mistake(value = "oneCycle: straight lines", hint = "Both halves follow a cosine here.")
    static final class CycleStraight extends LongSchedulesPieces {
        static Schedule oneCycle(int rise, int fall, double start, double end) {
            return t -> t < rise ? start + (1 - start) * t / rise : decayed(t - rise, fall, end);
        }
    }

    @Mistake(value = "oneCycle: a straight line up", hint = "The rise follows a cosine, too.")
    static final class CycleStraightUp extends LongSchedulesPieces {
        static Schedule oneCycle(int rise, int fall, double start, double end) {
            return t -> t < rise ? start + (1 - start) * t / rise : fallen(share(t - rise, fall), end);
        }
    }

    @Mistake(value = "oneCycle: a straight line down", hint = "The fall follows a cosine, too.")
    static final class CycleStraightDown extends LongSchedulesPieces {
        static Schedule oneCycle(int rise, int fall, double start, double end) {
            return t -> t < rise ? risen((double) t / rise, start) : decayed(t - rise, fall, end);
        }
    }

    @Mistake(value = "oneCycle: degrees", hint = "Math.cos takes radians: half a turn is π.")
    static final class CycleDegrees extends LongSchedulesPieces {
        static Schedule oneCycle(int rise, int fall, double start, double end) {
            return t -> t < rise
                    ? start + (1 - start) * (1 - Math.cos(180.0 * t / rise)) / 2
                    : end + (1 - end) * (1 + Math.cos(180.0 * share(t - rise, fall))) / 2;
        }
    }

    @Mistake(value = "oneCycle: the peak at R − 1", hint = "The factor is 1 at t = R, after R steps up.")
    static final class CyclePeakEarly extends LongSchedulesPieces {
        static Schedule oneCycle(int rise, int fall, double start, double end) {
            return t -> t < rise - 1 ? risen((double) t / (rise - 1), start) : fallen(share(t - rise + 1, fall), end);
        }
    }

    @Mistake(value = "oneCycle: the peak at R + 1", hint = "The factor is 1 at t = R, after R steps up.")
    static final class CyclePeakLate extends LongSchedulesPieces {
        static Schedule oneCycle(int rise, int fall, double start, double end) {
            return t -> t <= rise ? risen((double) t / (rise + 1), start) : fallen(share(t - rise - 1, fall), end);
        }
    }

    @Mistake(value = "oneCycle: F as the length of the whole run", hint = "The fall takes F steps: it ends at R + F.")
    static final class CycleTotal extends LongSchedulesPieces {
        static Schedule oneCycle(int rise, int fall, double start, double end) {
            return t ->
                    t < rise ? risen((double) t / rise, start) : fallen(share(t - rise, Math.max(1, fall - rise)), end);
        }
    }

    @Mistake(value = "oneCycle: the end one step early", hint = "The end is reached at t = R + F.")
    static final class CycleEndsEarly extends LongSchedulesPieces {
        static Schedule oneCycle(int rise, int fall, double start, double end) {
            return t ->
                    t < rise ? risen((double) t / rise, start) : fallen(share(t - rise, Math.max(1, fall - 1)), end);
        }
    }

    @Mistake(value = "oneCycle: rises again after the end", hint = "From R + F on the factor stays at the end.")
    static final class CycleRises extends LongSchedulesPieces {
        static Schedule oneCycle(int rise, int fall, double start, double end) {
            return t -> t < rise ? risen((double) t / rise, start) : fallen((double) (t - rise) / fall, end);
        }
    }

    @Mistake(
            value = "oneCycle: begins again after the end",
            hint = "It is one cycle: from R + F on the factor stays at the end.")
    static final class CycleAgain extends LongSchedulesPieces {
        static Schedule oneCycle(int rise, int fall, double start, double end) {
            return t -> LongSchedulesPieces.oneCycle(rise, fall, start, end).factor(t % (rise + fall));
        }
    }

    @Mistake(value = "oneCycle: 0 after the end", hint = "From R + F on the factor stays at end, which need not be 0.")
    static final class CycleZero extends LongSchedulesPieces {
        static Schedule oneCycle(int rise, int fall, double start, double end) {
            return t -> t > rise + fall
                    ? 0
                    : LongSchedulesPieces.oneCycle(rise, fall, start, end).factor(t);
        }
    }

    @Mistake(value = "oneCycle: the rise not halved, so that it passes 1", hint = "1 − cos reaches 2: halve it.")
    static final class CycleAbove extends LongSchedulesPieces {
        static Schedule oneCycle(int rise, int fall, double start, double end) {
            return t -> t < rise
                    ? start + (1 - start) * 2 * risen((double) t / rise, 0)
                    : fallen(share(t - rise, fall), end);
        }
    }

    @Mistake(value = "oneCycle: start and end exchanged", hint = "It rises from start and falls to end.")
    static final class CycleSwapped extends LongSchedulesPieces {
        static Schedule oneCycle(int rise, int fall, double start, double end) {
            return LongSchedulesPieces.oneCycle(rise, fall, end, start);
        }
    }

    @Mistake(value = "oneCycle: rise and fall exchanged", hint = "The rise takes R steps, the fall F.")
    static final class CycleTimesSwapped extends LongSchedulesPieces {
        static Schedule oneCycle(int rise, int fall, double start, double end) {
            return LongSchedulesPieces.oneCycle(fall, rise, start, end);
        }
    }

    @Mistake(value = "oneCycle: shares as integers", hint = "t / rise is 0 until the peak: divide doubles.")
    static final class CycleWhole extends LongSchedulesPieces {
        static Schedule oneCycle(int rise, int fall, double start, double end) {
            return t -> t < rise ? risen(t / rise, start) : fallen(Math.min(t - rise, fall) / fall, end);
        }
    }

    @Mistake(value = "oneCycle: the end added on top", hint = "Between 1 and the end: end + (1 − end)(…).")
    static final class CycleOnTop extends LongSchedulesPieces {
        static Schedule oneCycle(int rise, int fall, double start, double end) {
            return t -> t < rise ? risen((double) t / rise, start) : end + fallen(share(t - rise, fall), 0);
        }
    }

    @Mistake(value = "oneCycle: t from 1", hint = "t counts the steps taken, from 0: the first factor is start.")
    static final class CycleFromOne extends LongSchedulesPieces {
        static Schedule oneCycle(int rise, int fall, double start, double end) {
            return t -> LongSchedulesPieces.oneCycle(rise, fall, start, end).factor(t + 1);
        }
    }

    @Mistake(
            value = "warmUpStableDecay: a warm-up that begins at the floor",
            hint = "The floor belongs to the decay: the warm-up is (t + 1)/W.")
    static final class DecayWarmUpFromFloor extends LongSchedulesPieces {
        static Schedule warmUpStableDecay(int warmUp, int stable, int decay, double floor) {
            return t ->
                    t < warmUp ? floor + (1 - floor) * (t + 1) / warmUp : decayed(t - warmUp - stable, decay, floor);
        }
    }

    @Mistake(
            value = "warmUpStableDecay: one step of warm-up too many, above 1",
            hint = "The warm-up has W steps, t < W: the next one would be above 1.")
    static final class DecayPassesOne extends LongSchedulesPieces {
        static Schedule warmUpStableDecay(int warmUp, int stable, int decay, double floor) {
            return t -> t <= warmUp && warmUp > 0 ? (t + 1.0) / warmUp : decayed(t - warmUp - stable, decay, floor);
        }
    }

    @Mistake(
            value = "warmUpStableDecay: down by equal ratios",
            hint = "The decay is a straight line: equal differences, not equal ratios.")
    static final class DecayByRatios extends LongSchedulesPieces {
        static Schedule warmUpStableDecay(int warmUp, int stable, int decay, double floor) {
            return t -> t < warmUp ? (t + 1.0) / warmUp : Math.pow(floor, share(t - warmUp - stable, decay));
        }
    }

    @Mistake(
            value = "warmRestarts: no restart where k is 1",
            hint = "With k = 1 the sum of cycle lengths is no geometric series: take cycles off one by one.")
    static final class RestartsNotWhereAlike extends LongSchedulesPieces {
        static Schedule warmRestarts(int first, int factor, double floor) {
            return factor == 1
                    ? t -> fallen(share(t, first), floor)
                    : LongSchedulesPieces.warmRestarts(first, factor, floor);
        }
    }

    @Mistake(value = "oneCycle: the end one step late", hint = "The end is reached at t = R + F.")
    static final class CycleEndsLate extends LongSchedulesPieces {
        static Schedule oneCycle(int rise, int fall, double start, double end) {
            return t -> t < rise ? risen((double) t / rise, start) : fallen(share(t - rise, fall + 1), end);
        }
    }

    @Mistake(
            value = "oneCycle: a whole period of the cosine up, and down again",
            hint = "The rise is half a period: cos(πt/R).")
    static final class CycleWholePeriod extends LongSchedulesPieces {
        static Schedule oneCycle(int rise, int fall, double start, double end) {
            return t -> t < rise ? risen(2.0 * t / rise, start) : fallen(share(t - rise, fall), end);
        }
    }
}
