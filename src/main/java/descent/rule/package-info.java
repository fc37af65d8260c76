/**
 * Rules as people write them: {@code "Nesterov(0.01, 0.9), Lookahead(Adam(learningRate=0.01), 5, 0.5)"}. Begin with {@link
 * descent.rule.RuleExpression}, which reads one, and {@link descent.rule.RuleBook}, which makes the rule; {@link
 * descent.rule.UsualRules} is the one table of usual values.
 */
package descent.rule;
