/** Parts of the wiring that can be shown without the whole service. */
package biennien.app.axon;
