/**
 * What a run leaves behind: tables, {@code results.json}, pictures, one page, and bars while it lasts. Begin with
 * {@link descent.report.Report}; for a page of one's own, with {@link descent.report.Page}.
 */
package descent.report;
