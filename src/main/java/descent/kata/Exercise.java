package descent.kata;

import java.util.List;
import java.util.Optional;

/**
 * One exercise of the kata.
 *
 * @param number its place in the order, from 1
 * @param name the simple name of its class, the same in both trees
 * @param formula what is to be written, in one line
 */
public record Exercise(int number, String name, String formula) {
    /** Every exercise, in the order in which they are meant to be solved. */
    public static final List<Exercise> ALL = List.of(
            new Exercise(1, "BatchGradientDescent", "θ ← θ − η∇J(θ)"),
            new Exercise(2, "StochasticBatches", "{π₀}, {π₁}, …, {πₙ₋₁}, where π permutes 0 … n − 1"),
            new Exercise(3, "MiniBatches", "{π₀ … πₛ₋₁}, {πₛ … π₂ₛ₋₁}, …; the last one may be shorter"),
            new Exercise(4, "Momentum", "v ← γv + η∇J(θ);  θ ← θ − v"),
            new Exercise(5, "Nesterov", "v ← γv + η∇J(θ − γv);  θ ← θ − v"),
            new Exercise(6, "Adagrad", "G ← G + g²;  θ ← θ − ηg / (√G + ε)"),
            new Exercise(7, "RmsProp", "v ← αv + (1 − α)g²;  θ ← θ − ηg / (√v + ε)"),
            new Exercise(8, "Adam", "m̂ = m / (1 − β₁ᵗ);  v̂ = v / (1 − β₂ᵗ);  θ ← θ − ηm̂ / (√v̂ + ε)"),
            new Exercise(9, "Adadelta", "Δ = √(E[Δ²] + ε) / √(E[g²] + ε) · g;  θ ← θ − Δ"),
            new Exercise(10, "AdaMax", "u ← max(β₂u, |g| + ε);  θ ← θ − η / (1 − β₁ᵗ) · m / u"),
            new Exercise(11, "RAdam", "θ ← θ − ηm̂ r √(1 − β₂ᵗ) / (√v + ε) if ρ > 5, else θ − ηm̂"),
            new Exercise(12, "Lookahead", "every k steps:  slow ← slow + α(θ − slow);  θ ← slow"),
            new Exercise(13, "WeightDecay", "g(p) = ∇J(p) + λp, wherever the inner rule asks"),
            new Exercise(14, "AdamW", "θ ← θ(1 − ηλ), then Adam's step with the gradient from before"),
            new Exercise(15, "Schedules", "γ^⌊t/s⌋;  γᵗ;  f + (1 − f)(1 + cos(πt/T))/2;  (t + 1)/W"),
            new Exercise(16, "Ranger", "Lookahead(RAdam(η, β₁, β₂, ε), k, α)"),
            new Exercise(17, "EarlyStopping", "stop after so many checks without loss < best − minDelta"),
            new Exercise(18, "GridSearch", "the point of the grid with the least validation loss"));

    /** The exercise of that number ("8", "08") or name, in any case of letters. */
    public static Optional<Exercise> find(String numberOrName) {
        return ALL.stream()
                .filter(exercise ->
                        exercise.name.equalsIgnoreCase(numberOrName) || numberOrName.matches("0*" + exercise.number))
                .findFirst();
    }

    /** The number with two digits, for example "08". */
    public String id() {
        return "%02d".formatted(number);
    }

    /** The student's file, from the project's folder. */
    public String file() {
        return "exercises/descent/exercises/" + name + ".java";
    }

    /** Number and name, for example "08 Adam". */
    @Override
    public String toString() {
        return id() + " " + name;
    }
}
