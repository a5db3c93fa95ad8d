package biennien.app.pages;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Keeps what an address answers instead of sending it. */
final class InsideResponse {
    private static final String BASIS = "X-Basis";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private int status = HttpServletResponse.SC_OK;

    int status() {
        return status;
    }

    byte[] body() {
        return bytes.toByteArray();
    }

    boolean json() {
        return isOf("json");
    }

    /** Such as a checkpoint of the log. */
    boolean plainText() {
        return isOf("text/plain");
    }

    private boolean isOf(String kind) {
        String type = header(HttpHeaders.CONTENT_TYPE);
        return type != null && type.toLowerCase(Locale.ROOT).contains(kind);
    }

    @Nullable Long basis() {
        String basis = header(BASIS);
        return basis == null ? null : Long.valueOf(basis);
    }

    private @Nullable String header(String name) {
        List<String> values = headers.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    HttpServletResponse asServletResponse(HttpServletRequest outer) {
        HttpServletResponse sent =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
                        .getResponse();
        return new Kept(Objects.requireNonNull(sent, outer::getRequestURI));
    }

    private final class Kept extends HttpServletResponseWrapper {
        private final ServletOutputStream stream = new Stream();
        private @Nullable PrintWriter writer;
        private @Nullable String encoding = StandardCharsets.UTF_8.name();

        Kept(HttpServletResponse outer) {
            super(outer);
        }

        @Override
        public ServletOutputStream getOutputStream() {
            return stream;
        }

        @Override
        public PrintWriter getWriter() {
            if (writer == null) {
                writer =
                        new PrintWriter(
                                new OutputStreamWriter(bytes, StandardCharsets.UTF_8), true);
            }
            return writer;
        }

        @Override
        public void setStatus(int code) {
            status = code;
        }

        @Override
        public int getStatus() {
            return status;
        }

        @Override
        public void sendError(int code) {
            status = code;
        }

        @Override
        public void sendError(int code, String message) {
            status = code;
        }

        @Override
        public void sendRedirect(String location) {
            status = SC_FOUND;
        }

        @Override
        public void setHeader(String name, @Nullable String value) {
            List<String> values = new ArrayList<>();
            if (value != null) {
                values.add(value);
            }
            headers.put(name, values);
        }

        @Override
        public void addHeader(String name, String value) {
            headers.computeIfAbsent(name, unseen -> new ArrayList<>()).add(value);
        }

        @Override
        public void setIntHeader(String name, int value) {
            setHeader(name, Integer.toString(value));
        }

        @Override
        public void addIntHeader(String name, int value) {
            addHeader(name, Integer.toString(value));
        }

        @Override
        public void setDateHeader(String name, long date) {
            setHeader(name, Long.toString(date));
        }

        @Override
        public void addDateHeader(String name, long date) {
            addHeader(name, Long.toString(date));
        }

        @Override
        public @Nullable String getHeader(String name) {
            return header(name);
        }

        @Override
        public Collection<String> getHeaders(String name) {
            return headers.getOrDefault(name, List.of());
        }

        @Override
        public Collection<String> getHeaderNames() {
            return headers.keySet();
        }

        @Override
        public boolean containsHeader(String name) {
            return headers.containsKey(name);
        }

        @Override
        public void addCookie(Cookie cookie) {
            // What an inner answer wants remembered is no matter of the page.
        }

        @Override
        public void setContentType(@Nullable String type) {
            setHeader(HttpHeaders.CONTENT_TYPE, type);
        }

        @Override
        public @Nullable String getContentType() {
            return header(HttpHeaders.CONTENT_TYPE);
        }

        @Override
        public void setContentLength(int length) {
            // Counted when it is read.
        }

        @Override
        public void setContentLengthLong(long length) {
            // Counted when it is read.
        }

        @Override
        public void setCharacterEncoding(@Nullable String encoding) {
            this.encoding = encoding;
        }

        @Override
        public @Nullable String getCharacterEncoding() {
            return encoding;
        }

        @Override
        public void setLocale(Locale locale) {
            // The page says its language itself.
        }

        @Override
        public void flushBuffer() {
            // Nothing is sent.
        }

        @Override
        public boolean isCommitted() {
            return false;
        }

        @Override
        public void reset() {
            bytes.reset();
            headers.clear();
            status = SC_OK;
        }

        @Override
        public void resetBuffer() {
            bytes.reset();
        }
    }

    private final class Stream extends ServletOutputStream {

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("An answer within a page is written at once.");
        }

        @Override
        public void write(int one) {
            bytes.write(one);
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes.write(some, from, length);
        }
    }
}
