/**
 * The sample world: the Giga Accelerate tender of Kazakhstan with ten bids, told through the real services. Entry
 * point: {@link global.giga.sample.SampleWorld}. May import every step; nothing may import it.
 */
package global.giga.sample;
