package biennien.pages.web;

import biennien.pages.api.Reading;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How numbers, days, codes and moments are shown: in one place, in the language of the page. In
 * templates it is {@code show}, as Thymeleaf lets no template name a bean in a link.
 */
@Component
public class Show {
    /** Days are those of Viet Nam. */
    public static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final String API_EXPLAIN = "/api/v1/explain";

    /** A code that stands by itself between commas or brackets, or after a number and a ×. */
    private static final Pattern CODE =
            Pattern.compile("(?<=^|[(×] ?|, )[a-z][a-z0-9]*(?:[-|][a-z0-9]+)*(?=$|[,)])");

    /** What a line of the timeline says of a figure: the codes of its indicator and its subject. */
    private static final Pattern FIGURE = Pattern.compile("([a-z0-9-]+), ([a-z0-9-]+)");

    private final MessageSource messages;

    Show(MessageSource messages) {
        this.messages = messages;
    }

    /** A text of the pages in the language of the reader. */
    public String text(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }

    /** Whether there is such a text. */
    public boolean has(String key) {
        return messages.getMessage(key, null, null, LocaleContextHolder.getLocale()) != null;
    }

    /** The word for a code that is stored or answered; what has none is shown as it is. */
    public String word(@Nullable Object code) {
        if (code == null) {
            return "";
        }
        String said = code.toString();
        String found =
                messages.getMessage("word." + said, null, null, LocaleContextHolder.getLocale());
        return found == null ? said : found;
    }

    /** A unit by its name, and its days where it ended or began: several may bear one name. */
    public String place(@Nullable Object unit) {
        if (!(unit instanceof Map<?, ?> given)) {
            return "";
        }
        String name = Objects.toString(given.get("name"), "");
        if (!(given.get("life") instanceof Map<?, ?> life)) {
            return name;
        }
        if (life.get("until") != null) {
            return text("show.place.until", name, edtf(life.get("until").toString()));
        }
        return life.get("from") == null
                ? name
                : text("show.place.from", name, period(life.get("from")));
    }

    /** Whether the page is in English. */
    public boolean isEnglish() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en");
    }

    /** A legal text as it is called here: the API says "Circular" and "Art.". */
    public String legal(String text) {
        int blank = text.indexOf(' ');
        String kind = blank < 0 ? "" : "register.legal." + text.substring(0, blank);
        String said = has(kind) ? text(kind) + text.substring(blank) : text;
        return said.replace(" Art. ", " " + text("register.legal.Art") + " ");
    }

    /** What a figure counts, and of what, unless the one says the other already. */
    public String figure(@Nullable Object indicator, @Nullable Object subject) {
        String of = subject(indicator, subject);
        return of.isEmpty() ? word(indicator) : word(indicator) + ": " + of;
    }

    /** Of what a figure counts it; empty where the indicator says so already. */
    public String subject(@Nullable Object indicator, @Nullable Object subject) {
        String of = subject == null || subject.equals("all") ? "" : word(subject);
        return word(indicator).contains(of) ? "" : of;
    }

    /** What happened, for the stored name of an event; what has no words is shown as it is. */
    public String kind(@Nullable Object storedName) {
        if (storedName == null) {
            return "";
        }
        String name = storedName.toString();
        String found =
                messages.getMessage("kind." + name, null, null, LocaleContextHolder.getLocale());
        return found == null ? name : found;
    }

    /**
     * What a line of the timeline is about ({@code about}), with words for the codes in it: "số tổ,
     * đội, nhóm, tổ hòa giải"; a subject that only says the indicator again is left out. Null when
     * it is suppressed.
     */
    public @Nullable String about(@Nullable Object about) {
        if (about == null) {
            return null;
        }
        Matcher figure = FIGURE.matcher(about.toString());
        if (figure.matches()
                && has("word." + figure.group(1))
                && word(figure.group(1)).contains(word(figure.group(2)))) {
            return word(figure.group(1));
        }
        String told =
                CODE.matcher(about.toString())
                        .replaceAll(code -> Matcher.quoteReplacement(word(code.group())));
        return isEnglish() ? told : told.replace(" × ", " ");
    }

    /** A time of EDTF as the reader would type it. */
    public @Nullable String typed(@Nullable String edtf) {
        return edtf == null || isEnglish() ? edtf : Days.typed(edtf);
    }

    /** 7100 as 7.100, or 7,100. */
    public String plain(@Nullable Object number) {
        if (number == null) {
            return "";
        }
        BigDecimal value = new BigDecimal(number.toString());
        boolean english = isEnglish();
        DecimalFormatSymbols marks = DecimalFormatSymbols.getInstance(Locale.ROOT);
        marks.setGroupingSeparator(english ? ',' : '.');
        marks.setDecimalSeparator(english ? '.' : ',');
        DecimalFormat format = new DecimalFormat("#,##0.######", marks);
        return format.format(value);
    }

    /**
     * A quantity of an answer with the word that qualifies it: "trên 7.100", "gần 3.300", "không
     * nêu số". Never more certain than the answer.
     */
    public String quantity(@Nullable Object quantity) {
        if (!(quantity instanceof Map<?, ?> given)) {
            return "";
        }
        String kind = Objects.toString(given.get("kind"), "EXACT");
        if (kind.equals("SUPPRESSED") || kind.equals("NOT_REPORTED")) {
            return text("show." + kind);
        }
        if (Boolean.TRUE.equals(given.get("assertedNone"))) {
            return text("show.none");
        }
        String said = kind.equals("MAGNITUDE") ? between(given) : stated(kind, given);
        return Boolean.TRUE.equals(given.get("listOpen")) ? text("show.list-open", said) : said;
    }

    private String stated(String kind, Map<?, ?> given) {
        String number = plain(given.get("value"));
        return kind.equals("AT_MOST") && Boolean.TRUE.equals(given.get("hiOpen"))
                ? text("show.BELOW", number)
                : text("show." + kind, number);
    }

    /** What is counted, as the source calls it; in English where there is a word for it. */
    public String unitOf(@Nullable Object quantity) {
        if (!(quantity instanceof Map<?, ?> given)) {
            return "";
        }
        return unitOf(
                given.get("unit"),
                given.get("lo"),
                Boolean.TRUE.equals(given.get("loOpen")),
                given.get("hi"),
                Boolean.TRUE.equals(given.get("hiOpen")));
    }

    /** The same for bounds; "at most 1" and "at least 1" are of one, "over 1" is of more. */
    public String unitOf(
            @Nullable Object unit,
            @Nullable Object lo,
            boolean loOpen,
            @Nullable Object hi,
            boolean hiOpen) {
        String named = Objects.toString(unit, "");
        String key = "count-noun." + named.replace(' ', '-');
        if (!isEnglish() || !has(key)) {
            return named;
        }
        String forms = text(key);
        int bar = forms.indexOf('|');
        boolean one = hi == null ? isOne(lo) && !loOpen : isOne(hi) && !hiOpen;
        return bar < 0 ? forms : one ? forms.substring(0, bar) : forms.substring(bar + 1);
    }

    private static boolean isOne(@Nullable Object end) {
        return end != null && new BigDecimal(end.toString()).compareTo(BigDecimal.ONE) == 0;
    }

    /**
     * Bounds as words, for something that has {@code lo}, {@code loOpen}, {@code hi}, {@code
     * hiOpen}.
     */
    public String between(@Nullable Object bounds) {
        if (!(bounds instanceof Map<?, ?> given)) {
            return "";
        }
        return between(
                given.get("lo"),
                Boolean.TRUE.equals(given.get("loOpen")),
                given.get("hi"),
                Boolean.TRUE.equals(given.get("hiOpen")));
    }

    /** Bounds as words; an end that is null is none. */
    public String between(
            @Nullable Object lo, boolean loOpen, @Nullable Object hi, boolean hiOpen) {
        if (lo != null
                && hi != null
                && new BigDecimal(lo.toString()).compareTo(new BigDecimal(hi.toString())) == 0) {
            return plain(lo);
        }
        if (hi == null) {
            return lo == null || (new BigDecimal(lo.toString()).signum() == 0 && !loOpen)
                    ? text("show.unbounded")
                    : text(loOpen ? "show.OVER" : "show.AT_LEAST", plain(lo));
        }
        if (lo == null || (new BigDecimal(lo.toString()).signum() == 0 && !loOpen)) {
            return text(hiOpen ? "show.BELOW" : "show.AT_MOST", plain(hi));
        }
        return text("show.between", plain(lo), plain(hi));
    }

    /** A class for the look of a quantity: sure, or bounded, or hidden. */
    public String look(@Nullable Object quantity) {
        if (!(quantity instanceof Map<?, ?> given)) {
            return "";
        }
        return switch (Objects.toString(given.get("kind"), "EXACT")) {
            case "SUPPRESSED" -> "hidden-cell";
            case "EXACT" -> "exact";
            default -> "bounded";
        };
    }

    /**
     * The page of whatever has this id: {@code unit:…}, {@code source:…}, {@code figure:…} and so
     * on; null where nothing has a page of its own, such as a person.
     */
    public @Nullable String page(@Nullable Object id) {
        return id == null ? null : Addresses.page(id.toString());
    }

    /** The page that explains a number, for the link beside it; null where there is none. */
    public @Nullable String explain(@Nullable Object link) {
        String given = link == null ? "" : link.toString();
        return given.startsWith(API_EXPLAIN)
                ? "/explain" + given.substring(API_EXPLAIN.length())
                : null;
    }

    /** A time of an answer ({@code edtf}, {@code shape}) in words. */
    public String period(@Nullable Object period) {
        if (!(period instanceof Map<?, ?> given)) {
            return period == null ? text("show.no-time") : edtf(period.toString());
        }
        return edtf(Objects.toString(given.get("edtf"), ""));
    }

    /** A date of ISO 8601-2 in words: "có lẽ tháng 3/2024", "5/11, không rõ năm". */
    public String edtf(@Nullable String edtf) {
        return edtf == null || edtf.isBlank() ? text("show.no-time") : new DateWords(this).of(edtf);
    }

    /** A moment, in Viet Nam's time. */
    public String moment(@Nullable Object moment) {
        if (moment == null) {
            return "";
        }
        boolean english = isEnglish();
        return DateTimeFormatter.ofPattern(
                        english ? "d MMMM uuuu HH:mm" : "d/M/uuuu HH:mm", Locale.ENGLISH)
                .format(OffsetDateTime.parse(moment.toString()).atZoneSameInstant(VIET_NAM));
    }

    /** The page as it is now, without the time of knowing that was chosen. */
    public String now(String path) {
        return here(path)
                .replaceQueryParam("basis")
                .replaceQueryParam("asOf")
                .build()
                .toUriString();
    }

    /** The page with its basis in the address, and whatever else it took that may change. */
    public String fixed(String path, Reading reading) {
        UriComponentsBuilder fixed =
                here(path)
                        .replaceQueryParam("asOf")
                        .replaceQueryParam("minPosition")
                        .replaceQueryParam("basis", String.valueOf(reading.basis()));
        reading.taken()
                .forEach((name, value) -> fixed.replaceQueryParam(name, Reading.part(value)));
        return fixed.build().toUriString();
    }

    /** The page with one parameter changed, or taken out when it is null. */
    public String with(String path, String name, @Nullable Object value) {
        UriComponentsBuilder here = here(path);
        return (value == null
                        ? here.replaceQueryParam(name)
                        : here.replaceQueryParam(name, Reading.part(value.toString())))
                .build()
                .toUriString();
    }

    /**
     * The same without another parameter, such as a cursor that belongs to what was asked before.
     */
    public String with(String path, String name, @Nullable Object value, String without) {
        return UriComponentsBuilder.fromUriString(with(path, name, value))
                .replaceQueryParam(without)
                .build()
                .toUriString();
    }

    /** The form to sign in, which leads back to the page. */
    public String signIn(@Nullable String here) {
        return here == null ? "/login" : "/login?to=" + Reading.part(here);
    }

    /** A link to another page that keeps the time of knowing that was chosen. */
    public String link(String address, @Nullable Reading reading) {
        if (reading == null || !reading.known().earlier() || reading.basis() == null) {
            return address;
        }
        return address + (address.indexOf('?') < 0 ? '?' : '&') + "basis=" + reading.basis();
    }

    private static UriComponentsBuilder here(String path) {
        UriComponentsBuilder here = UriComponentsBuilder.fromPath(path);
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
                && asked.getRequest().getQueryString() != null) {
            here.query(asked.getRequest().getQueryString());
        }
        return here;
    }
}
