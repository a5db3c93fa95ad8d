/** The mission, row by row: each test is named after the row of features that it holds up. */
package biennien.app.mission;
