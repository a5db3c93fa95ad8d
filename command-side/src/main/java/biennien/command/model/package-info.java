/**
 * Models of the movement: named, on trial, launched, carried to other places, counted, retired.
 *
 * <p>Rules: naming a model says nothing about its beginning; a pilot and a launch are recorded once
 * each, and the pilot does not come after the launch; a model is not carried to others before it
 * began, nor to its own home; points, groups, participants, accounts and cameras are stocks of
 * their own, and the unit of count of one is refused for another; nothing is recorded for the time
 * after the end. The unit lives on the day; no name is that of a person.
 *
 * <p>Law: Guidance 22/HD-BCA-V05 (model, point and group are three counters).
 */
@NullMarked
package biennien.command.model;

import org.jspecify.annotations.NullMarked;
