package biennien.events.values;

import java.util.List;
import java.util.regex.Pattern;

/** What people and other programs write instead of the profile, and what to tell them. */
final class EdtfHints {

    /** A form that is not ours, found anywhere in the text; the first that is found decides. */
    private record Foreign(Pattern form, String code, String advice) {
        Foreign(String form, String code, String advice) {
            this(Pattern.compile(form), code, advice);
        }
    }

    private static final String DRAFT = "edtf-draft-2012";

    private static final List<Foreign> FOREIGN =
            List.of(
                    new Foreign(
                            "[^\\x00-\\x7F]",
                            "edtf-not-ascii",
                            "A period is written in plain ASCII; a range with \"..\" or \"/\", not"
                                    + " with a long dash."),
                    new Foreign("\\s", "edtf-blank", "Write it without blanks."),
                    new Foreign(
                            "(?i)unknown",
                            DRAFT,
                            "This is the draft of 2012; an unknown end is left empty: 2013/ or"
                                    + " /2013."),
                    new Foreign(
                            "(?i)open|now",
                            DRAFT,
                            "This is the draft of 2012; an open end is written with two dots:"
                                    + " 2013/.. ."),
                    new Foreign(
                            "\\?~|~\\?",
                            DRAFT,
                            "This is the draft of 2012; uncertain and approximate together are"
                                    + " written \"%\"."),
                    new Foreign(
                            "[()]",
                            DRAFT,
                            "This is the draft of 2012; the sign goes before the part it is about:"
                                    + " 2024-?05."),
                    new Foreign(
                            "(?i)[0-9xu]u|u[0-9xu]|u-u",
                            DRAFT,
                            "This is the draft of 2012; a digit that is not known is written X:"
                                    + " 202X."),
                    new Foreign("x", DRAFT, "A digit that is not known is a capital X: 202X."),
                    new Foreign(
                            "[yY]\\d|(?<!\\d)(?!\\d{8}(?!\\d))\\d{5,}",
                            "edtf-long-year", "Years have exactly four digits here."),
                    new Foreign(
                            "(?i)\\de-?\\d", "edtf-exponent", "Write the year with four digits."),
                    new Foreign(
                            "(?i)\\ds\\d",
                            "edtf-significant-digits",
                            "Significant digits are not used here; write 19XX or 195X."),
                    new Foreign(
                            "(?i)t\\d|\\d:|z$",
                            "edtf-time",
                            "A period is made of whole local days; leave the time of day out."),
                    new Foreign(
                            "(^|[/,\\[{]|\\.\\.)[?~%]?-",
                            "edtf-negative-year", "Years before the year 0 are not used here."),
                    new Foreign(
                            "[0-9X][?~%]-",
                            "edtf-group-qualification",
                            "A sign goes before the one part it is about (2024-?05-11) or at the"
                                    + " end, about the whole date (2024-05-11?)."),
                    new Foreign(
                            "^\\d{1,2}([/.-]\\d{1,2})?[/.-](\\d{1,2}|\\d{4})$|^\\d{4}[/.]\\d{1,2}[/.]\\d{1,2}$",
                            "edtf-local-date",
                            "Write the year first: 2020-08-31 for 31/08/2020, 2020-08 for 8/2020,"
                                    + " XXXX-11-05 for 5/11 of an unknown year."),
                    new Foreign(
                            "[0-9X]{4}-[?~%]?(2[1-9]|3\\d|4[01])",
                            "edtf-season",
                            "Seasons and quarters are not used here; write the months, such as"
                                    + " 2024-01/2024-03."),
                    new Foreign(
                            "[^0-9X?~%/.,\\-\\[\\]{}]",
                            "edtf-syntax",
                            "A period is made of dates such as 2024, 2024-03 or 2024-03-31 and the"
                                    + " signs ? ~ % X / .. [ ] { }."));

    private EdtfHints() {}

    /** Why a piece of the text is no date. */
    static MalformedValue noDate(String text, String stated) {
        if (stated.matches("[?~%]?[0-9X]{2}[?~%]?")) {
            return refused(text, "edtf-century", "A century is written with X: 20XX.");
        }
        if (stated.matches("[0-9X]{8}")) {
            return refused(text, "edtf-syntax", "Write dashes between the parts: 2024-03-31.");
        }
        if (stated.isEmpty()) {
            return refused(text, "edtf-syntax", "A list has a date before and after each comma.");
        }
        return refused(
                text,
                "edtf-syntax",
                "\""
                        + Text.shown(stated)
                        + "\" is not a date. Write a year of four digits, then month and day of"
                        + " two: 2024, 2024-03 or 2024-03-31.");
    }

    /**
     * The refusal of a text: what it is taken for, if it is a form that others use, and otherwise
     * what the reader says of it.
     */
    static MalformedValue refused(String text, String code, String advice) {
        return FOREIGN.stream()
                .filter(foreign -> foreign.form.matcher(text).find())
                .findFirst()
                .map(foreign -> malformed(text, foreign.code, foreign.advice))
                .orElseGet(() -> malformed(text, code, advice));
    }

    private static MalformedValue malformed(String text, String code, String advice) {
        return new MalformedValue(
                code, "The period \"" + Text.shown(text) + "\" cannot be read. " + advice);
    }
}
