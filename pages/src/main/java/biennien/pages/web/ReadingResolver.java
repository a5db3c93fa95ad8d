package biennien.pages.web;

import biennien.pages.api.Api;
import biennien.pages.api.KnownOn;
import biennien.pages.api.Reading;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** A page that takes a {@link Reading} gets one for what the reader chose to be known. */
final class ReadingResolver implements HandlerMethodArgumentResolver {
    static final String ATTRIBUTE = "reading";

    /** Where a page begins again that met an address which knows less. */
    static final String BEGIN_AT = Reading.class.getName() + ".beginAt";

    private final ObjectProvider<Api> api;
    private final Clock clock;

    ReadingResolver(ObjectProvider<Api> api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Reading.class;
    }

    @Override
    public Reading resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String basis = given(request, "basis");
        Reading reading =
                new Reading(
                        api.getObject(),
                        new KnownOn(
                                basis,
                                moment(given(request, "asOf"), basis != null),
                                given(request, "minPosition")),
                        (Long) request.getAttribute(BEGIN_AT, RequestAttributes.SCOPE_REQUEST));
        request.setAttribute(ATTRIBUTE, reading, RequestAttributes.SCOPE_REQUEST);
        return reading;
    }

    /**
     * A day is its end in Viet Nam; one that has not ended is now, unless a position is chosen too:
     * then both go to the API, which says that one is too many.
     */
    private @Nullable String moment(@Nullable String asked, boolean besideABasis) {
        if (asked == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(asked);
            return besideABasis || day.isBefore(LocalDate.now(clock.withZone(Show.VIET_NAM)))
                    ? day + "T23:59:59.999999+07:00"
                    : null;
        } catch (DateTimeParseException notADay) {
            return asked;
        }
    }

    private static @Nullable String given(NativeWebRequest request, String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
