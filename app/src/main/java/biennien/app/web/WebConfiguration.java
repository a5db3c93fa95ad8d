package biennien.app.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What Spring's web layer shall not do by itself. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    private static final MediaType YAML = MediaType.APPLICATION_YAML;
    private static final MediaType XML = MediaType.APPLICATION_XML;

    /**
     * One way in: formats that only happen to be on the classpath would pass by the strict JSON.
     */
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.configureMessageConvertersList(
                converters -> converters.removeIf(WebConfiguration::foreign));
    }

    private static boolean foreign(HttpMessageConverter<?> converter) {
        return converter.getSupportedMediaTypes().stream()
                .anyMatch(
                        type -> type.equalsTypeAndSubtype(YAML) || type.equalsTypeAndSubtype(XML));
    }
}
