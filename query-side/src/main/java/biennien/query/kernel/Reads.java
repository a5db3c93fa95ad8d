package biennien.query.kernel;

import static biennien.query.kernel.QueryProblem.badParameter;

import biennien.eventstore.LogReader;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import javax.sql.DataSource;

/**
 * Every query goes through here. It finds the basis, waits for it where that was asked for, runs
 * the query in one transaction that sees one state, and says the basis with the answer.
 */
@Component
public final class Reads {

    /** The header that says which position an answer is true for. */
    public static final String X_BASIS = "X-Basis";

    /** How long a question waits for a position. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /**
     * A list in order, from a place on. It gives as many rows as asked for, as long as there are so
     * many.
     */
    @FunctionalInterface
    public interface PagedQuery<T> {
        List<Keyed<T>> rows(Snapshot snapshot, Slice slice);

        /**
         * Only the rows that fit, for what a statement can't tell. Reads on until a page is full.
         */
        default PagedQuery<T> where(Predicate<T> fits) {
            return (snapshot, slice) -> {
                List<Keyed<T>> found = new ArrayList<>();
                Slice look = slice;
                while (true) {
                    List<Keyed<T>> rows = rows(snapshot, look);
                    for (Keyed<T> row : rows) {
                        if (fits.test(row.item())) {
                            found.add(row);
                            if (found.size() == slice.rows()) {
                                return found;
                            }
                        }
                    }
                    if (rows.size() < look.rows()) {
                        return found;
                    }
                    int more = Math.max(slice.rows(), Math.min(2 * look.rows(), MOST_AT_ONCE));
                    look = look.further(rows.getLast().key(), more);
                }
            };
        }
    }

    /** What one look brings at most when few of many rows fit. */
    private static final int MOST_AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final Standing standing;
    private final LogReader log;
    private final TransactionTemplate oneState;
    private final Duration patience;
    private final Map<Set<String>, Progress> progress = new ConcurrentHashMap<>();

    @Autowired
    public Reads(DataSource database, PlatformTransactionManager transactions) {
        this(database, transactions, PATIENCE);
    }

    Reads(DataSource database, PlatformTransactionManager transactions, Duration patience) {
        this.jdbc = JdbcClient.create(database);
        this.standing = new Standing(database);
        this.log = new LogReader(database);
        this.patience = patience;
        this.oneState = new TransactionTemplate(transactions);
        oneState.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneState.setReadOnly(true);
        oneState.setName("query");
    }

    /**
     * One answer.
     *
     * @param groups the processing groups whose rows it reads; none when it reads only the log
     */
    public <T> ResponseEntity<T> answer(
            At at, View view, Set<String> groups, Function<Snapshot, T> query) {
        Answer<T> answer = atBasis(at, view, groups, query);
        return ResponseEntity.ok().headers(headers(answer.basis())).body(answer.body());
    }

    /** One page of a list. The cursor of the page before pins the basis. */
    public <T> ResponseEntity<Page<T>> page(
            At at,
            Paging paging,
            View view,
            HttpServletRequest request,
            Set<String> groups,
            PagedQuery<T> query) {
        Cursor cursor = paging.cursor() == null ? null : Cursor.read(paging.cursor());
        String asked = Address.digest(request, view);
        At pinned = pinned(at, cursor, asked);
        var listed =
                new Listed<>(paging.size(), view, asked, Address.question(request), groups, query);
        Page<T> page = piece(pinned, cursor == null ? List.of() : cursor.key(), listed, request);
        return given(page, paging.form());
    }

    private static <T> ResponseEntity<Page<T>> given(Page<T> page, Format form) {
        HttpHeaders headers = headers(page.whole().basis());
        if (form.isExport()) {
            headers.setContentType(form.mediaType());
        } else if (page.next() != null) {
            headers.add(HttpHeaders.LINK, "<" + page.next() + ">; rel=\"next\"");
        }
        return ResponseEntity.ok().headers(headers).body(page);
    }

    /** A table that is small enough to be one page. */
    public <T> ResponseEntity<Page<T>> table(
            At at,
            As as,
            View view,
            HttpServletRequest request,
            Set<String> groups,
            Function<Snapshot, List<T>> query) {
        Answer<List<T>> answer = atBasis(at, view, groups, query);
        var page =
                new Page<>(
                        answer.body(),
                        null,
                        new Page.Whole<T>(
                                answer.basis(), Address.question(request), view, () -> null),
                        List.of());
        return given(page, as.form());
    }

    /** What stays the same from the first page of a list to the last. */
    private record Listed<T>(
            int size,
            View view,
            String asked,
            String question,
            Set<String> groups,
            PagedQuery<T> query) {}

    private <T> Page<T> piece(
            At at, List<@Nullable String> after, Listed<T> listed, HttpServletRequest request) {
        Slice slice = new Slice(after, listed.size() + 1);
        Answer<List<Keyed<T>>> answer =
                atBasis(
                        at,
                        listed.view(),
                        listed.groups(),
                        snapshot -> listed.query().rows(snapshot, slice));
        List<Keyed<T>> rows = answer.body();
        boolean more = rows.size() > listed.size();
        List<Keyed<T>> shown = more ? rows.subList(0, listed.size()) : rows;
        List<T> items = shown.stream().map(Keyed::item).toList();
        List<Known> known = shown.stream().map(Keyed::known).filter(Objects::nonNull).toList();
        if (!more) {
            return new Page<>(items, null, whole(answer.basis(), listed, () -> null), known);
        }
        List<@Nullable String> last = shown.getLast().key();
        String next =
                Address.withCursor(
                        request, new Cursor(answer.basis(), listed.asked(), last).text());
        At same = new At(answer.basis(), null);
        return new Page<>(
                items,
                next,
                whole(answer.basis(), listed, () -> piece(same, last, listed, request)),
                known);
    }

    private static <T> Page.Whole<T> whole(
            long basis, Listed<T> listed, Supplier<@Nullable Page<T>> following) {
        return new Page.Whole<>(basis, listed.question(), listed.view(), following);
    }

    private record Answer<T>(long basis, T body) {}

    /** A moment as the position it means. */
    private At resolved(At at) {
        Instant moment = at.asOf();
        if (moment == null) {
            return at;
        }
        long basis =
                log.lastUpTo(moment)
                        .orElseThrow(
                                () ->
                                        badParameter(
                                                "asOf",
                                                "as-of-the-future",
                                                "%s lies in the future; what will be known then is not known."
                                                        .formatted(moment)));
        if (at.minPosition() != null && at.minPosition() > basis) {
            throw badParameter(
                    "minPosition",
                    "bad-min-position",
                    "asOf=%s is true for position %d, and minPosition=%d lies above it; leave one of them out."
                            .formatted(moment, basis, at.minPosition()));
        }
        return new At(basis, at.minPosition());
    }

    private <T> Answer<T> atBasis(
            At wanted, View view, Set<String> groups, Function<Snapshot, T> query) {
        At at = resolved(wanted);
        Answer<T> answer = attempt(at, view, groups, query);
        // Nobody knows when the log will come so far, or what is parked be handled; projections
        // follow the log within moments.
        if (answer == null
                && at.wanted() <= standing.head()
                && !standing.isHeldBelow(at.wanted(), groups)) {
            long reached = progressOf(groups).await(at.wanted(), patience);
            answer = reached < at.wanted() ? null : attempt(at, view, groups, query);
        }
        if (answer == null) {
            throw late(at, groups);
        }
        return answer;
    }

    /** The answer, or null when the projections have not come so far. */
    private <T> @Nullable Answer<T> attempt(
            At at, View view, Set<String> groups, Function<Snapshot, T> query) {
        // The log itself only ever grows: no state of it has to be held while it is read.
        return groups.isEmpty()
                ? attemptNow(at, view, groups, query)
                : oneState.execute(_ -> attemptNow(at, view, groups, query));
    }

    private <T> @Nullable Answer<T> attemptNow(
            At at, View view, Set<String> groups, Function<Snapshot, T> query) {
        long reached = reached(groups);
        if (reached < at.wanted()) {
            refuseAboveLog(at);
            return null;
        }
        long basis = at.basis() == null ? reached : at.basis();
        List<ChangedMeaning> changes = groups.isEmpty() ? List.of() : standing.changes(groups);
        ChangedMeaning.refuse(basis, reached, changes);
        return new Answer<>(basis, query.apply(new Snapshot(basis, view, jdbc, changes)));
    }

    private long reached(Set<String> groups) {
        return groups.isEmpty() ? standing.head() : standing.reached(groups);
    }

    private void refuseAboveLog(At at) {
        long head = standing.head();
        if (at.basis() != null && at.basis() > head) {
            throw badParameter(
                    "basis",
                    "basis-above-log",
                    "The log ends at position %d; there is no basis %d yet."
                            .formatted(head, at.basis()));
        }
    }

    /**
     * Refuses a position that the log has not come to. Whoever has it from this service has it from
     * a log that is no more, such as one of which an earlier state was restored since: to wait
     * there would be to wait in silence.
     *
     * @param parameter what named it
     */
    public void requireInLog(String parameter, long position) {
        long head = standing.head();
        if (position > head) {
            throw badParameter(
                    parameter,
                    "after-above-log",
                    "The log ends at position %d; nothing was told at %d yet. What was read before"
                                    .formatted(head, position)
                            + " may be of another state of the log: read it anew, and follow from"
                            + " its X-Basis.");
        }
    }

    private Progress progressOf(Set<String> groups) {
        return progress.computeIfAbsent(Set.copyOf(groups), all -> new Progress(() -> look(all)));
    }

    private long look(Set<String> groups) {
        return Objects.requireNonNull(oneState.execute(_ -> reached(groups)));
    }

    private QueryProblem late(At at, Set<String> groups) {
        long reached = look(groups);
        long lag = Math.max(0, at.wanted() - reached);
        return QueryProblem.notYet(
                "not-yet-known",
                "Position %d was asked for; the answer is known up to %d."
                        .formatted(at.wanted(), reached),
                Map.of("position", reached, "lag", lag),
                Duration.ofSeconds(1));
    }

    /** What a piece is to be true for: whatever the piece before is. */
    public At pinned(At at, Piece piece, View view, HttpServletRequest request) {
        Cursor cursor = piece.cursor() == null ? null : Cursor.read(piece.cursor());
        return pinned(at, cursor, Address.digest(request, view));
    }

    private At pinned(At at, @Nullable Cursor cursor, String asked) {
        if (cursor == null) {
            return at;
        }
        if (!cursor.question().equals(asked)) {
            throw badParameter(
                    "cursor",
                    "cursor-of-another-question",
                    "This cursor belongs to another question; only 'limit' may differ.");
        }
        return pinned(resolved(at), cursor);
    }

    private static At pinned(At at, Cursor cursor) {
        if (at.basis() != null && at.basis() != cursor.basis()) {
            throw badParameter(
                    "basis",
                    "basis-of-another-page",
                    "The cursor is of basis %d; all pages of a list have the same."
                            .formatted(cursor.basis()));
        }
        return new At(cursor.basis(), null);
    }

    private static HttpHeaders headers(long basis) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(X_BASIS, Long.toString(basis));
        return headers;
    }
}
