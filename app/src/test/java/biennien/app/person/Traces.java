package biennien.app.person;

import biennien.app.Service;

import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.sql.DataSource;

/**
 * Looks for a name in whatever holds bytes: as it is written, decomposed, without diacritics, in
 * the encodings that a careless line of code would give it, and as a plain digest.
 */
final class Traces {
    /** Forms are found by their first bytes, so that all are looked for in one pass. */
    private static final int FIRST = 4;

    private static final int FEWEST_BYTES = 7;

    /** What begins with these bytes. */
    private final Map<Integer, List<Form>> byFirst = new HashMap<>();

    /** Whether anything begins with bytes of this hash. */
    private final boolean[] begins = new boolean[1 << 16];

    private final Set<ByteBuffer> forms = new HashSet<>();

    private record Form(byte[] bytes, String what) {}

    Traces(String... names) {
        for (String name : names) {
            look(name);
        }
    }

    private void look(String name) {
        List<String> spellings =
                List.of(
                        name,
                        Normalizer.normalize(name, Normalizer.Form.NFD),
                        name.toLowerCase(Locale.ROOT),
                        name.toUpperCase(Locale.ROOT),
                        Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD),
                        bare(name),
                        bare(name).toLowerCase(Locale.ROOT));
        for (String spelling : spellings) {
            byte[] utf8 = spelling.getBytes(StandardCharsets.UTF_8);
            add("UTF-8", spelling, utf8);
            for (String between : List.of("-", "_", "+", "%20", "")) {
                add("joined by '" + between + "'", spelling, spelling.replace(" ", between));
            }
            for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                add(wide.name(), spelling, spelling.getBytes(wide));
            }
            add("JSON", spelling, escaped(spelling, "\\u%04x"));
            add("JSON", spelling, escaped(spelling, "\\u%04X"));
            add("per cent", spelling, percent(utf8));
            add("hex", spelling, HexFormat.of().formatHex(utf8));
            add("hex", spelling, HexFormat.of().withUpperCase().formatHex(utf8));
            base64("base64", spelling, utf8);
            for (String algorithm : List.of("MD5", "SHA-1", "SHA-256", "SHA-512")) {
                byte[] digest = digest(algorithm, utf8);
                add(algorithm, spelling, digest);
                add(algorithm + " hex", spelling, HexFormat.of().formatHex(digest));
                base64(algorithm + " base64", spelling, digest);
            }
        }
    }

    /** The forms that stand there; none when it is clean. */
    List<String> in(byte[] bytes) {
        Set<String> found = new LinkedHashSet<>();
        int last = 0;
        for (int i = 0; i < bytes.length; i++) {
            last = last << 8 | bytes[i] & 0xff;
            if (i >= FIRST - 1 && begins[hash(last)]) {
                for (Form form : byFirst.getOrDefault(last, List.of())) {
                    int from = i - FIRST + 1;
                    int to = from + form.bytes().length;
                    if (to <= bytes.length
                            && Arrays.equals(
                                    bytes, from, to, form.bytes(), 0, form.bytes().length)) {
                        found.add(form.what());
                    }
                }
            }
        }
        return new ArrayList<>(found);
    }

    private static int hash(int first) {
        return (first * 0x9e3779b1) >>> 16;
    }

    List<String> in(String text) {
        return in(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Every column of every row of every table that is not the server's own. */
    List<String> inTables(Service service) {
        JdbcClient jdbc = service.jdbc();
        List<String> found = new ArrayList<>();
        for (String table : tables(jdbc)) {
            jdbc.sql("SELECT * FROM " + table)
                    .query(
                            (row, _) -> {
                                var meta = row.getMetaData();
                                for (int i = 1; i <= meta.getColumnCount(); i++) {
                                    byte[] cell =
                                            meta.getColumnTypeName(i).equals("bytea")
                                                    ? row.getBytes(i)
                                                    : bytes(row.getString(i));
                                    String place = table + "." + meta.getColumnName(i);
                                    in(cell == null ? new byte[0] : cell)
                                            .forEach(form -> found.add(place + ": " + form));
                                }
                                return table;
                            })
                    .list();
        }
        return found;
    }

    /** What a backup of the database writes, table by table. */
    List<String> inDump(Service service) throws SQLException, IOException {
        List<String> found = new ArrayList<>();
        try (Connection connection = service.bean(DataSource.class).getConnection()) {
            var copies = new CopyManager(connection.unwrap(BaseConnection.class));
            for (String table : tables(service.jdbc())) {
                var dump = new ByteArrayOutputStream();
                copies.copyOut("COPY " + table + " TO STDOUT", dump);
                in(dump.toByteArray()).forEach(form -> found.add(table + ": " + form));
            }
        }
        return found;
    }

    static List<String> tables(JdbcClient jdbc) {
        return new ArrayList<>(
                jdbc.sql(
                                """
                                SELECT quote_ident(table_schema) || '.' || quote_ident(table_name)
                                  FROM information_schema.tables
                                 WHERE table_schema NOT IN ('pg_catalog', 'information_schema')
                                   AND table_type = 'BASE TABLE'
                                 ORDER BY 1
                                """)
                        .query(String.class)
                        .list());
    }

    /** Every file below a folder, those of a database among them. */
    List<String> inFiles(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            if (Files.exists(file)) {
                in(Files.readAllBytes(file)).forEach(form -> found.add(file + ": " + form));
            }
        }
        return found;
    }

    /** What stands in a workbook, which is packed. */
    List<String> inWorkbook(byte[] file) throws IOException {
        List<String> found = new ArrayList<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                in(zip.readAllBytes()).forEach(form -> found.add(name + ": " + form));
            }
        }
        return found;
    }

    /** How many ways it is looked for. */
    int count() {
        return forms.size();
    }

    private void add(String how, String spelling, String form) {
        add(how, spelling, form.getBytes(StandardCharsets.UTF_8));
    }

    private void add(String how, String spelling, byte[] form) {
        if (form.length < FEWEST_BYTES) {
            throw new IllegalArgumentException("too short to look for: " + spelling);
        }
        if (forms.add(ByteBuffer.wrap(form))) {
            int first = ByteBuffer.wrap(form).getInt();
            begins[hash(first)] = true;
            byFirst.computeIfAbsent(first, _ -> new ArrayList<>())
                    .add(new Form(form, how + " of '" + spelling + "'"));
        }
    }

    /**
     * Within a longer text it begins at any of three places; its edges depend on what is beside.
     */
    private void base64(String how, String spelling, byte[] bytes) {
        for (int before = 0; before < 3; before++) {
            byte[] shifted = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, shifted, before, bytes.length);
            for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
                String encoded = encoder.withoutPadding().encodeToString(shifted);
                int from = before == 0 ? 0 : 4;
                int to = encoded.length() - (shifted.length % 3 == 0 ? 0 : 1);
                add(how, spelling, encoded.substring(from, to));
            }
        }
    }

    private static String bare(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }

    private static String escaped(String text, String form) {
        return text.chars()
                .mapToObj(
                        c ->
                                c < 128
                                        ? String.valueOf((char) c)
                                        : form.formatted(Integer.valueOf(c)))
                .collect(Collectors.joining());
    }

    private static String percent(byte[] utf8) {
        var out = new StringBuilder();
        for (byte b : utf8) {
            out.append(
                    b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z'
                            ? String.valueOf((char) b)
                            : "%%%02X".formatted(Byte.valueOf(b)));
        }
        return out.toString();
    }

    private static byte[] digest(String algorithm, byte[] of) {
        try {
            return MessageDigest.getInstance(algorithm).digest(of);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    }
}
