package biennien.events.law;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** The days in the life of a legal text that were read in a source; the others are left out. */
record Milestones(@Nullable LocalDate adoptedOn, @Nullable LocalDate from, @Nullable LocalDate to) {

    static final Milestones UNREAD = new Milestones(null, null, null);

    static Milestones adopted(int year, int month, int day) {
        return new Milestones(LocalDate.of(year, month, day), null, null);
    }

    static Milestones inForce(int year, int month, int day) {
        return UNREAD.from(year, month, day);
    }

    static Milestones ended(int year, int month, int day) {
        return UNREAD.to(year, month, day);
    }

    Milestones from(int year, int month, int day) {
        return new Milestones(adoptedOn, LocalDate.of(year, month, day), to);
    }

    /** The given day is the first without the text. */
    Milestones to(int year, int month, int day) {
        return new Milestones(adoptedOn, from, LocalDate.of(year, month, day));
    }
}
