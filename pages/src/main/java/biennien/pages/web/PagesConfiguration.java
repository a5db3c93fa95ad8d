package biennien.pages.web;

import biennien.pages.api.Api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** The frame of all pages. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebMvcConfigurer {
    private static final String PLACE = "classpath:/static/";

    private final ObjectProvider<Api> api;

    PagesConfiguration(ObjectProvider<Api> api) {
        this.api = api;
    }

    @Bean
    static LocaleResolver localeResolver() {
        return new Languages();
    }

    /**
     * Every file in {@code i18n} is a part of the words; what has no English falls to Vietnamese. A
     * number in words is written as it is, so that a position or a row can be copied; {@link
     * Show#plain} groups the digits of what is counted.
     */
    @Bean
    static MessageSource messageSource() throws IOException {
        ResourceBundleMessageSource words =
                new ResourceBundleMessageSource() {
                    @Override
                    protected Object[] resolveArguments(
                            Object @Nullable [] values, @Nullable Locale language) {
                        return Stream.of(super.resolveArguments(values, language))
                                .map(value -> value instanceof Number ? value.toString() : value)
                                .toArray();
                    }
                };
        words.setBasenames(
                Stream.of(
                                new PathMatchingResourcePatternResolver()
                                        .getResources("classpath*:i18n/*.properties"))
                        .map(Resource::getFilename)
                        .filter(Objects::nonNull)
                        .filter(name -> !name.endsWith("_en.properties"))
                        .map(name -> "i18n/" + name.substring(0, name.length() - 11))
                        .sorted()
                        .toArray(String[]::new));
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ReadingResolver(api, Clock.systemUTC()));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(
                        new HandlerInterceptor() {
                            @Override
                            public boolean preHandle(
                                    HttpServletRequest request,
                                    HttpServletResponse response,
                                    Object handler) {
                                Languages.remember(request, response);
                                return true;
                            }
                        })
                .excludePathPatterns("/api/**", "/ledger/**", "/actuator/**");
    }

    /** What has its version in its name is kept for ever, the rest is asked for again. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/vendor/**")
                .addResourceLocations(PLACE + "vendor/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable());
        registry.addResourceHandler("/fonts/**")
                .addResourceLocations(PLACE + "fonts/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable());
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(PLACE + "assets/")
                .setCacheControl(CacheControl.noCache());
    }
}
