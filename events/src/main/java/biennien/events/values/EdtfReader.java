package biennien.events.values;

import biennien.events.values.EdtfDate.Part;
import biennien.events.values.EdtfDate.Sign;
import biennien.events.values.EdtfForm.AllOf;
import biennien.events.values.EdtfForm.Bound;
import biennien.events.values.EdtfForm.Member;
import biennien.events.values.EdtfForm.OneOf;
import biennien.events.values.EdtfForm.Single;
import biennien.events.values.EdtfForm.Through;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the profile of EDTF that we accept (FORMATS 11). Every stored period passes here on every
 * replay, so what is well-formed is read straight through; only a refusal looks for what was meant.
 */
final class EdtfReader {
    private final String text;

    private EdtfReader(String text) {
        this.text = text;
    }

    static EdtfForm read(String text) {
        return new EdtfReader(text).form();
    }

    private EdtfForm form() {
        char first = text.charAt(0);
        if (first == '[' || first == '{') {
            return list(first);
        }
        return text.indexOf('/') >= 0 ? interval() : new Single(date(text));
    }

    private EdtfForm interval() {
        int slash = text.indexOf('/');
        if (text.indexOf('/', slash + 1) >= 0) {
            throw refused("An interval has two ends: <from>/<to>, such as 2021/2023.");
        }
        Bound from = bound(text.substring(0, slash));
        Bound to = bound(text.substring(slash + 1));
        if (from.date().isEmpty() && to.date().isEmpty()) {
            throw refused("An interval needs a date at one end at least.");
        }
        Through through = new Through(from, to);
        refuseReversed(through.first(), through.last());
        return through;
    }

    private Bound bound(String end) {
        return switch (end) {
            case "" -> new Bound.Unknown();
            case ".." -> new Bound.Open();
            default -> new Bound.At(date(end));
        };
    }

    private EdtfForm list(char opening) {
        boolean oneOf = opening == '[';
        if (text.charAt(text.length() - 1) != (oneOf ? ']' : '}')) {
            throw refused(
                    "One of several is written [2021,2022] or [2018..2022], all of several"
                            + " {2021,2022} or {2021..2023}.");
        }
        String[] entries = text.substring(1, text.length() - 1).split(",", -1);
        List<Member> members = new ArrayList<>(entries.length);
        for (int i = 0; i < entries.length; i++) {
            members.add(member(entries[i], oneOf, i == 0, i == entries.length - 1));
        }
        return oneOf ? new OneOf(List.copyOf(members)) : new AllOf(List.copyOf(members));
    }

    private Member member(String entry, boolean oneOf, boolean isFirst, boolean isLast) {
        int dots = entry.indexOf("..");
        if (dots < 0) {
            return Member.of(date(entry));
        }
        String from = entry.substring(0, dots);
        String to = entry.substring(dots + 2);
        if (!oneOf && (from.isEmpty() || to.isEmpty())) {
            throw refused(
                    "edtf-open-list",
                    "All days before or after a date are an interval: ../2013 or 2013/.. .");
        }
        if ((from.isEmpty() && (to.isEmpty() || !isFirst)) || (to.isEmpty() && !isLast)) {
            throw refused(
                    "In a list only the first entry may begin with \"..\" and only the last may end"
                            + " with it, and each needs a date.");
        }
        Optional<EdtfDate> first = from.isEmpty() ? Optional.empty() : Optional.of(listEnd(from));
        Optional<EdtfDate> last = to.isEmpty() ? Optional.empty() : Optional.of(listEnd(to));
        if (first.isPresent() && last.isPresent()) {
            if (!first.get().asPreciseAs(last.get())) {
                throw refused(
                        "edtf-mixed-precision",
                        "Both ends of \"..\" in a list must be years, or months, or days.");
            }
            refuseReversed(first.get().first(), last.get().last());
        }
        return new Member(first, last);
    }

    private EdtfDate listEnd(String end) {
        EdtfDate date = date(end);
        if (!date.exact()) {
            throw refused(
                    "edtf-inexact-list-end",
                    "The ends of \"..\" in a list must be plain dates without signs or X; choose"
                            + " them wide enough instead.");
        }
        return date;
    }

    private EdtfDate date(String stated) {
        Cursor cursor = new Cursor(stated);
        Part year = cursor.part(4);
        Part month = null;
        Part day = null;
        boolean read = year != null;
        if (read && cursor.skip('-')) {
            month = cursor.part(2);
            read = month != null;
            if (read && cursor.skip('-')) {
                day = cursor.part(2);
                read = day != null;
            }
        }
        Sign whole = cursor.sign();
        if (year == null || !read || !cursor.atEnd()) {
            throw EdtfHints.noDate(text, stated);
        }
        if (whole != Sign.NONE && (signed(year) || signed(month) || signed(day))) {
            throw refused(
                    "edtf-signed-twice",
                    "A sign at the end is about the whole date; one before a part is about that"
                            + " part. Write only one of them.");
        }
        EdtfDate date = new EdtfDate(year, month, day, whole);
        if (!date.exists()) {
            throw refused("edtf-impossible-date", "The calendar has no day \"" + stated + "\".");
        }
        return date;
    }

    private static boolean signed(@Nullable Part part) {
        return part != null && part.sign() != Sign.NONE;
    }

    private void refuseReversed(Optional<LocalDate> first, Optional<LocalDate> last) {
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            throw refused(
                    "edtf-reversed", "It ends before it begins. Write the earlier date first.");
        }
    }

    private MalformedValue refused(String advice) {
        return refused("edtf-syntax", advice);
    }

    private MalformedValue refused(String code, String advice) {
        return EdtfHints.refused(text, code, advice);
    }

    /** Walks through one date. What does not fit is left unread. */
    private static final class Cursor {
        private final String date;
        private int at;

        Cursor(String date) {
            this.date = date;
        }

        /** A part of so many digits with the sign before it; null when there is none here. */
        @Nullable Part part(int length) {
            Sign sign = sign();
            int end = at + length;
            if (end > date.length()) {
                return null;
            }
            for (int i = at; i < end; i++) {
                char digit = date.charAt(i);
                if (digit != 'X' && (digit < '0' || digit > '9')) {
                    return null;
                }
            }
            Part part = new Part(date.substring(at, end), sign);
            at = end;
            return part;
        }

        Sign sign() {
            Sign sign =
                    switch (atEnd() ? ' ' : date.charAt(at)) {
                        case '?' -> Sign.UNCERTAIN;
                        case '~' -> Sign.APPROXIMATE;
                        case '%' -> Sign.BOTH;
                        default -> Sign.NONE;
                    };
            if (sign != Sign.NONE) {
                at++;
            }
            return sign;
        }

        boolean skip(char expected) {
            if (atEnd() || date.charAt(at) != expected) {
                return false;
            }
            at++;
            return true;
        }

        boolean atEnd() {
            return at == date.length();
        }
    }
}
