package descent.trial;

/** Functions of two variables to go down, in plain doubles. */
public enum Surface {
    SPHERE("the sphere", 1, -1, -2, 2, -1.5, 1.5) {
        @Override
        public double value(double[] p) {
            return (p[0] * p[0] + p[1] * p[1]) / 2;
        }

        @Override
        public double[] gradient(double[] p) {
            return p.clone();
        }
    },
    VALLEY("the valley", 1, 1, -1.6, 1.6, -1.2, 1.2) {
        @Override
        public double value(double[] p) {
            return (p[0] * p[0] + 25 * p[1] * p[1]) / 2;
        }

        @Override
        public double[] gradient(double[] p) {
            return new double[] {p[0], 25 * p[1]};
        }
    },
    BEALE("Beale's function", 1, 1.5, -1, 4.6, -1.6, 2.6) {
        @Override
        public double value(double[] p) {
            return square(first(p)) + square(second(p)) + square(third(p));
        }

        @Override
        public double[] gradient(double[] p) {
            double x = p[0];
            double y = p[1];
            return new double[] {
                2 * first(p) * (y - 1) + 2 * second(p) * (y * y - 1) + 2 * third(p) * (y * y * y - 1),
                2 * first(p) * x + 4 * second(p) * x * y + 6 * third(p) * x * y * y
            };
        }

        private double first(double[] p) {
            return 1.5 - p[0] + p[0] * p[1];
        }

        private double second(double[] p) {
            return 2.25 - p[0] + p[0] * p[1] * p[1];
        }

        private double third(double[] p) {
            return 2.625 - p[0] + p[0] * p[1] * p[1] * p[1];
        }
    },
    ROSENBROCK("Rosenbrock's function", -1.5, 2, -2.2, 2.2, -0.6, 2.7) {
        @Override
        public double value(double[] p) {
            return square(1 - p[0]) + 100 * square(p[1] - p[0] * p[0]);
        }

        @Override
        public double[] gradient(double[] p) {
            double off = p[1] - p[0] * p[0];
            return new double[] {-2 * (1 - p[0]) - 400 * p[0] * off, 200 * off};
        }
    },
    SADDLE("the saddle", 1, 0.01, -1.6, 1.6, -1.2, 1.2) {
        @Override
        public double value(double[] p) {
            return p[0] * p[0] - p[1] * p[1];
        }

        @Override
        public double[] gradient(double[] p) {
            return new double[] {2 * p[0], -2 * p[1]};
        }
    };

    private final String words;
    private final double x;
    private final double y;
    private final double[] box;

    Surface(String words, double x, double y, double... box) {
        this.words = words;
        this.x = x;
        this.y = y;
        this.box = box;
    }

    public abstract double value(double[] p);

    public abstract double[] gradient(double[] p);

    /** This function's two variables out of those of all functions. */
    public double[] part(double[] theta) {
        return new double[] {theta[2 * ordinal()], theta[2 * ordinal() + 1]};
    }

    /** Where to go down from. */
    public double[] start() {
        return new double[] {x, y};
    }

    /** What is worth looking at: from which x to which, and from which y to which. */
    public double[] box() {
        return box.clone();
    }

    @Override
    public String toString() {
        return words;
    }

    private static double square(double value) {
        return value * value;
    }
}
