/** The short run of the kills. */
package biennien.bench.kill;
