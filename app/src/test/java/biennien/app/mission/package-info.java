/** One test for each promise to those who read the annals, over HTTP, named after it. */
package biennien.app.mission;
