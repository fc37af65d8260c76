package descent.experiment;

import descent.rule.Lineup;

/** The lanes of {@code run cifar}. */
final class CifarLineup {
    /** The lesson's, with its settings. */
    static final Lineup LINEUP =
            Lineup.of("GradientDescent(0.001), Momentum(0.001, 0.1), WeightDecay(Momentum(0.001, 0.1), 1e-8), Adam");

    private CifarLineup() {}
}
