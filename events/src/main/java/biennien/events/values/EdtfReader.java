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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the profile of EDTF that we accept (FORMATS 11) and says of the rest what to write. */
final class EdtfReader {
    private static final Pattern DATE =
            Pattern.compile(
                    "(?<ySign>[?~%])?(?<y>[0-9X]{4})"
                            + "(?:-(?<mSign>[?~%])?(?<m>[0-9X]{2})"
                            + "(?:-(?<dSign>[?~%])?(?<d>[0-9X]{2}))?)?"
                            + "(?<sign>[?~%])?");
    private static final Pattern SEASON = Pattern.compile("[?~%]?[0-9X]{4}-(2[1-9]|3\\d|4[01]).*");

    private final String text;

    private EdtfReader(String text) {
        this.text = text;
    }

    static EdtfForm read(String text) {
        return new EdtfReader(text).form();
    }

    private EdtfForm form() {
        EdtfHints.refuseForeignForms(text);
        char first = text.charAt(0);
        if (first == '[' || first == '{') {
            return list(first);
        }
        if (text.indexOf('/') >= 0) {
            return interval();
        }
        return new Single(date(text));
    }

    private EdtfForm interval() {
        String[] ends = text.split("/", -1);
        if (ends.length != 2) {
            throw refused(
                    "edtf-syntax", "An interval has two ends: <from>/<to>, such as 2021/2023.");
        }
        Bound from = bound(ends[0]);
        Bound to = bound(ends[1]);
        if (from.date().isEmpty() && to.date().isEmpty()) {
            throw refused("edtf-syntax", "An interval needs a date at one end at least.");
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
        if (text.length() < 3 || text.charAt(text.length() - 1) != (oneOf ? ']' : '}')) {
            throw refused(
                    "edtf-syntax",
                    "One of several is written [2021,2022] or [2018..2022], all of several"
                            + " {2021,2022} or {2021..2023}.");
        }
        String[] entries = text.substring(1, text.length() - 1).split(",", -1);
        List<Member> members = new ArrayList<>();
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
        boolean open = from.isEmpty() || to.isEmpty();
        if (open && !oneOf) {
            throw refused(
                    "edtf-open-list",
                    "All days before or after a date are an interval: ../2013 or 2013/.. .");
        }
        if ((from.isEmpty() && (to.isEmpty() || !isFirst)) || (to.isEmpty() && !isLast)) {
            throw refused(
                    "edtf-syntax",
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
        Matcher date = DATE.matcher(stated);
        if (SEASON.matcher(stated).matches()) {
            throw refused(
                    "edtf-season",
                    "Seasons and quarters are not used here; write the months, such as"
                            + " 2024-01/2024-03.");
        }
        if (!date.matches()) {
            throw EdtfHints.noDate(text, stated);
        }
        Part year = part(date, "y", "ySign");
        Part month = date.group("m") == null ? null : part(date, "m", "mSign");
        Part day = date.group("d") == null ? null : part(date, "d", "dSign");
        EdtfDate result = new EdtfDate(year, month, day, sign(date.group("sign")));
        if (result.whole() != Sign.NONE && (signed(year) || signed(month) || signed(day))) {
            throw refused(
                    "edtf-signed-twice",
                    "A sign at the end is about the whole date; one before a part is about that"
                            + " part. Write only one of them.");
        }
        if (!result.exists()) {
            throw refused("edtf-impossible-date", "The calendar has no day \"" + stated + "\".");
        }
        return result;
    }

    private static boolean signed(@Nullable Part part) {
        return part != null && part.sign() != Sign.NONE;
    }

    private static Part part(Matcher date, String digits, String sign) {
        return new Part(date.group(digits), sign(date.group(sign)));
    }

    private static Sign sign(@Nullable String sign) {
        return switch (sign) {
            case "?" -> Sign.UNCERTAIN;
            case "~" -> Sign.APPROXIMATE;
            case "%" -> Sign.BOTH;
            case null, default -> Sign.NONE;
        };
    }

    private void refuseReversed(Optional<LocalDate> first, Optional<LocalDate> last) {
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            throw refused(
                    "edtf-reversed", "It ends before it begins. Write the earlier date first.");
        }
    }

    private MalformedValue refused(String code, String advice) {
        return EdtfHints.refused(text, code, advice);
    }
}
