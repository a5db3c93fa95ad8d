/** What the mission asks for, row by row, over HTTP. */
package biennien.app.mission;
