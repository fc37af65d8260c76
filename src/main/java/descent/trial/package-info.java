/**
 * The kata's one mechanism: a trial is data, and so is a trace. A {@link descent.trial.Trial} says what to do with
 * somebody's classes, a {@link descent.trial.Trace} says what they did, and {@link descent.trial.Trial#run} is the only
 * code that touches a student's class. Specs, diagnosis and whatever draws a rule's path read traces, and nothing else.
 *
 * <p>Begin with {@link descent.trial.RuleTrial}, the trial of an update rule.
 */
package descent.trial;
