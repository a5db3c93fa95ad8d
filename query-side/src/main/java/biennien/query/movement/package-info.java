/** How the subjects of rankings and exemplary titles stand in rows and answers. */
@NullMarked
package biennien.query.movement;

import org.jspecify.annotations.NullMarked;
