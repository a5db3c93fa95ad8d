/** Processes of different roles, joined by a message server. */
package biennien.app.split;
