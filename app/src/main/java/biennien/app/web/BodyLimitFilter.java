package biennien.app.web;

import biennien.command.importing.Import;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * No body is read past its limit: 1 MB, or 256 MB for an import, which is streamed. A length that
 * was announced is refused unread; one that was not is counted.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class BodyLimitFilter extends OncePerRequestFilter {
    static final long JSON_BYTES = 1_000_000;
    static final long IMPORT_BYTES = 256L * 1024 * 1024;
    private static final List<String> ROWS = List.of("text/csv", Import.WORKBOOK);

    private final ProblemWriter problems;

    BodyLimitFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = limitOf(request);
        if (request.getContentLengthLong() > limit) {
            problems.write(request, response, tooLarge(limit));
            return;
        }
        chain.doFilter(new Limited(request, limit), response);
    }

    private static long limitOf(HttpServletRequest request) {
        String type = request.getContentType();
        boolean rows =
                type != null && ROWS.stream().anyMatch(type.toLowerCase(Locale.ROOT)::startsWith);
        return rows && request.getRequestURI().equals("/api/v1/imports")
                ? IMPORT_BYTES
                : JSON_BYTES;
    }

    static Problem tooLarge(long limit) {
        return Problem.of(
                413,
                "body-too-large",
                "The body has more than " + limit + " bytes, the most that this call takes.");
    }

    /** Thrown out of a read; becomes a 413 wherever it is caught. */
    static final class BodyTooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        final long limit;

        BodyTooLarge(long limit) {
            super("more than " + limit + " bytes");
            this.limit = limit;
        }
    }

    private static final class Limited extends HttpServletRequestWrapper {
        private final long limit;
        private @Nullable ServletInputStream stream;
        private @Nullable BufferedReader reader;

        Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            ServletInputStream open = stream;
            if (open == null) {
                open = new Counted(super.getInputStream(), limit);
                stream = open;
            }
            return open;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            BufferedReader open = reader;
            if (open == null) {
                String encoding = getCharacterEncoding();
                open =
                        new BufferedReader(
                                new InputStreamReader(
                                        getInputStream(),
                                        encoding == null
                                                ? StandardCharsets.UTF_8
                                                : Charset.forName(encoding)));
                reader = open;
            }
            return open;
        }
    }

    private static final class Counted extends ServletInputStream {
        private final ServletInputStream in;
        private final long limit;
        private long read;

        Counted(ServletInputStream in, long limit) {
            this.in = in;
            this.limit = limit;
        }

        private int count(int bytes) throws IOException {
            read += Math.max(bytes, 0);
            if (read > limit) {
                throw new BodyTooLarge(limit);
            }
            return bytes;
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return count(in.read(buffer, offset, length));
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
