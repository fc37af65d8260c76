/** Work in parts, each perhaps on a machine of its own. Begin with {@link descent.shard.Scheduler}. */
package descent.shard;
