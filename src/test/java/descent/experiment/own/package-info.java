/** What a student may have written: one rule right, one not started, one that throws. */
package descent.experiment.own;
