package biennien.app.account;

import biennien.query.kernel.View;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.util.List;

/**
 * Tells the query side through whose eyes an answer is given, and nothing else about the caller.
 */
final class ViewResolver implements HandlerMethodArgumentResolver {

    @Configuration(proxyBeanMethods = false)
    static class Installed implements WebMvcConfigurer {
        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(new ViewResolver());
        }
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == View.class;
    }

    @Override
    public View resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller != null && caller.getPrincipal() instanceof SignedIn who
                ? view(who.role())
                : View.PUBLIC;
    }

    private static View view(Role role) {
        return switch (role) {
            case READER -> View.READER;
            case INSPECTOR -> View.INSPECTOR;
            case RECORDER -> View.RECORDER;
            case STEWARD -> View.STEWARD;
        };
    }
}
