/** The commands. Begin with {@link descent.cli.Main}. */
package descent.cli;
