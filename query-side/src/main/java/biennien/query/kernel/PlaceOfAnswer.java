package biennien.query.kernel;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Says where an answer stands before it is written, and where its provenance is. */
@ControllerAdvice(basePackages = "biennien.query")
class PlaceOfAnswer implements ResponseBodyAdvice<Object> {

    private static final String HAS_PROVENANCE = "http://www.w3.org/ns/prov#has_provenance";

    private final ObjectProvider<ExplainedPlaces> places;

    PlaceOfAnswer(ObjectProvider<ExplainedPlaces> places) {
        this.places = places;
    }

    @Override
    public boolean supports(
            MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter answer,
            MediaType form,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        String basis = response.getHeaders().getFirst(Reads.X_BASIS);
        if (basis != null && request instanceof ServletServerHttpRequest asked) {
            var servlet = asked.getServletRequest();
            var known = places.getIfAvailable();
            var place =
                    new Place(
                            Address.place(servlet),
                            Long.parseLong(basis),
                            "",
                            known != null
                                    && known.explains(servlet.getRequestURI())
                                    && isAsReported(servlet.getParameter("boundaries")));
            servlet.setAttribute(Place.ATTRIBUTE, place);
            Object about = body instanceof One<?> thing ? thing.answer() : body;
            if (about instanceof OneNumber one) {
                String question = one.theNumber().explainedBy(() -> place.question(""));
                if (question != null) {
                    response.getHeaders()
                            .add(
                                    HttpHeaders.LINK,
                                    "<%s&format=prov-json>; rel=\"%s\""
                                            .formatted(
                                                    Place.link(question, place), HAS_PROVENANCE));
                }
            }
        }
        return body;
    }

    /** What is added up within the borders of another day is not explained by its place. */
    private static boolean isAsReported(@Nullable String boundaries) {
        return boundaries == null || boundaries.isBlank() || boundaries.equals("as-reported");
    }
}
