package biennien.events.values;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What an EDTF text means: the days that are possible, and those that are beyond doubt. */
sealed interface EdtfForm {

    /** How one end of the possible days is known. */
    enum End {
        /** By a day. */
        KNOWN,
        /** There is none: "..". */
        OPEN,
        /** There is one, but it was not told. */
        UNKNOWN
    }

    /** The shape of the fact that such a text tells of when nothing else is said. */
    Shape shape();

    End start();

    End end();

    /** The first possible day; none unless the start is known. */
    Optional<LocalDate> first();

    /** The last possible day; none unless the end is known. */
    Optional<LocalDate> last();

    /** Whether some possible day lies from the one day to before the other, a later one. */
    boolean touches(LocalDate from, LocalDate toExclusive);

    /** The days beyond doubt if the fact has that shape, in order and not adjoining. */
    List<Days> definite(Shape shape);

    /** Some day in a date. */
    record Single(EdtfDate date) implements EdtfForm {
        @Override
        public Shape shape() {
            return Shape.POINT;
        }

        @Override
        public End start() {
            return date.first().isPresent() ? End.KNOWN : End.UNKNOWN;
        }

        @Override
        public End end() {
            return date.last().isPresent() ? End.KNOWN : End.UNKNOWN;
        }

        @Override
        public Optional<LocalDate> first() {
            return date.first();
        }

        @Override
        public Optional<LocalDate> last() {
            return date.last();
        }

        @Override
        public boolean touches(LocalDate from, LocalDate toExclusive) {
            return date.touches(from, toExclusive);
        }

        @Override
        public List<Days> definite(Shape shape) {
            return switch (shape) {
                case POINT -> date.onlyDay().map(d -> List.of(new Days(d, d))).orElse(List.of());
                case SPAN -> date.exact() ? List.of(days(date.first(), date.last())) : List.of();
            };
        }
    }

    /** From a bound to a bound, throughout. */
    record Through(Bound from, Bound to) implements EdtfForm {
        @Override
        public Shape shape() {
            return Shape.SPAN;
        }

        @Override
        public End start() {
            return from.end(first());
        }

        @Override
        public End end() {
            return to.end(last());
        }

        @Override
        public Optional<LocalDate> first() {
            return from.date().flatMap(EdtfDate::first);
        }

        @Override
        public Optional<LocalDate> last() {
            return to.date().flatMap(EdtfDate::last);
        }

        @Override
        public boolean touches(LocalDate windowFrom, LocalDate windowToExclusive) {
            return first().map(windowToExclusive::isAfter).orElse(true)
                    && last().map(d -> !d.isBefore(windowFrom)).orElse(true);
        }

        /**
         * A bound that is exact counts whole: "2021" begins on 1 January. One that is doubted or
         * partly stated counts from the last day on which it may have begun.
         */
        @Override
        public List<Days> definite(Shape shape) {
            Optional<LocalDate> begun = from.date().flatMap(d -> d.exact() ? d.first() : d.last());
            Optional<LocalDate> ended = to.date().flatMap(d -> d.exact() ? d.last() : d.first());
            boolean told =
                    (begun.isPresent() || from instanceof Bound.Open)
                            && (ended.isPresent() || to instanceof Bound.Open);
            boolean crossed =
                    begun.isPresent() && ended.isPresent() && begun.get().isAfter(ended.get());
            return told && !crossed ? List.of(days(begun, ended)) : List.of();
        }
    }

    /** One of several. */
    record OneOf(List<Member> members) implements EdtfForm {
        @Override
        public Shape shape() {
            return Shape.POINT;
        }

        @Override
        public End start() {
            return Member.end(members.stream().map(Member::start).toList());
        }

        @Override
        public End end() {
            return Member.end(members.stream().map(Member::end).toList());
        }

        @Override
        public Optional<LocalDate> first() {
            return Member.first(members);
        }

        @Override
        public Optional<LocalDate> last() {
            return Member.last(members);
        }

        @Override
        public boolean touches(LocalDate from, LocalDate toExclusive) {
            return members.stream().anyMatch(m -> m.touches(from, toExclusive));
        }

        @Override
        public List<Days> definite(Shape shape) {
            return List.of();
        }
    }

    /** All of several, each throughout. */
    record AllOf(List<Member> members) implements EdtfForm {
        @Override
        public Shape shape() {
            return Shape.SPAN;
        }

        @Override
        public End start() {
            return Member.end(members.stream().map(Member::start).toList());
        }

        @Override
        public End end() {
            return Member.end(members.stream().map(Member::end).toList());
        }

        @Override
        public Optional<LocalDate> first() {
            return Member.first(members);
        }

        @Override
        public Optional<LocalDate> last() {
            return Member.last(members);
        }

        @Override
        public boolean touches(LocalDate from, LocalDate toExclusive) {
            return members.stream().anyMatch(m -> m.touches(from, toExclusive));
        }

        @Override
        public List<Days> definite(Shape shape) {
            List<Days> sure = new ArrayList<>();
            members.stream()
                    .filter(Member::exact)
                    .map(m -> days(m.first(), m.last()))
                    .sorted(Comparator.comparing(d -> d.beginning().orElse(LocalDate.MIN)))
                    .forEach(days -> addJoined(sure, days));
            return List.copyOf(sure);
        }

        private static void addJoined(List<Days> sure, Days next) {
            Days before = sure.isEmpty() ? null : sure.getLast();
            if (before == null
                    || before.last() == null
                    || next.first() == null
                    || next.last() == null
                    || next.first().isAfter(before.last().plusDays(1))) {
                sure.add(next);
                return;
            }
            LocalDate last = next.last().isAfter(before.last()) ? next.last() : before.last();
            sure.set(sure.size() - 1, new Days(before.first(), last));
        }
    }

    /** One end of an interval. */
    sealed interface Bound {
        record At(EdtfDate stated) implements Bound {}

        record Open() implements Bound {}

        record Unknown() implements Bound {}

        default Optional<EdtfDate> date() {
            return switch (this) {
                case At(EdtfDate stated) -> Optional.of(stated);
                case Open _, Unknown _ -> Optional.empty();
            };
        }

        default End end(Optional<LocalDate> day) {
            return switch (this) {
                case At _ -> day.isPresent() ? End.KNOWN : End.UNKNOWN;
                case Open _ -> End.OPEN;
                case Unknown _ -> End.UNKNOWN;
            };
        }
    }

    /** One entry of a list: a date, or all units between two exact dates; an end may be open. */
    record Member(Optional<EdtfDate> from, Optional<EdtfDate> to) {
        public Member {
            if (from.isEmpty() && to.isEmpty()) {
                throw new IllegalArgumentException("A member needs a date.");
            }
        }

        static Member of(EdtfDate date) {
            return new Member(Optional.of(date), Optional.of(date));
        }

        boolean exact() {
            return from.map(EdtfDate::exact).orElse(false) && to.map(EdtfDate::exact).orElse(false);
        }

        End start() {
            return from.isEmpty() ? End.OPEN : first().isPresent() ? End.KNOWN : End.UNKNOWN;
        }

        End end() {
            return to.isEmpty() ? End.OPEN : last().isPresent() ? End.KNOWN : End.UNKNOWN;
        }

        Optional<LocalDate> first() {
            return from.flatMap(EdtfDate::first);
        }

        Optional<LocalDate> last() {
            return to.flatMap(EdtfDate::last);
        }

        boolean touches(LocalDate windowFrom, LocalDate windowToExclusive) {
            if (from.isPresent() && from.equals(to)) {
                return from.get().touches(windowFrom, windowToExclusive);
            }
            return first().map(windowToExclusive::isAfter).orElse(true)
                    && last().map(d -> !d.isBefore(windowFrom)).orElse(true);
        }

        static Optional<LocalDate> first(List<Member> members) {
            return members.stream().allMatch(m -> m.first().isPresent())
                    ? members.stream().flatMap(m -> m.first().stream()).min(LocalDate::compareTo)
                    : Optional.empty();
        }

        static Optional<LocalDate> last(List<Member> members) {
            return members.stream().allMatch(m -> m.last().isPresent())
                    ? members.stream().flatMap(m -> m.last().stream()).max(LocalDate::compareTo)
                    : Optional.empty();
        }

        static End end(List<End> ends) {
            return ends.contains(End.OPEN)
                    ? End.OPEN
                    : ends.contains(End.UNKNOWN) ? End.UNKNOWN : End.KNOWN;
        }
    }

    private static Days days(Optional<LocalDate> first, Optional<LocalDate> last) {
        return new Days(first.orElse(null), last.orElse(null));
    }
}
