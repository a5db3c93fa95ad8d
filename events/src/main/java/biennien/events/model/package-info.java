/**
 * Models of the movement: named, on trial, launched, carried to other places, counted, retired.
 * Three counters never add up: the model by its name, the points it was carried to and the groups
 * that carry it out (Guidance 22/HD-BCA-V05).
 */
@NullMarked
package biennien.events.model;

import org.jspecify.annotations.NullMarked;
