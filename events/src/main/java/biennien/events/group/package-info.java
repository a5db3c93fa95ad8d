/**
 * Self-management groups of the movement: founded, counted, retyped, renamed, rated, merged,
 * dissolved.
 *
 * <p>A group stays the same group when its kind or its name changes. Since 1 July 2024 there is one
 * grassroots force for security and order (Law 30/2023/QH15): its teams took the place of the
 * neighbourhood watch teams and of the part-time commune police, and the heads of civil-defence
 * teams belong to it, while those teams themselves go on for fire work. A team that went over is
 * retyped, one that ended is dissolved, and a new one is founded.
 */
@NullMarked
package biennien.events.group;

import org.jspecify.annotations.NullMarked;
