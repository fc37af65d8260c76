/**
 * What may know of backends and cards. Begin with {@link descent.device.SquareRoots}, which goes under ND4J where ND4J is slow; nobody
 * above notices, save by the clock.
 */
package descent.device;
