package biennien.query.source;

import biennien.query.answer.CitationAnswer;
import biennien.query.answer.DayAnswer;
import biennien.query.kernel.AllMembers;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A document that facts are taken from.
 *
 * @param id of the document
 * @param kind code of its kind
 * @param title as printed; null when it is suppressed
 * @param number as printed; null when it bears none
 * @param aliases other printed names but for suppressed ones; all lead to this document
 * @param publisher the body that issued or published it
 * @param published day of publication or signature as far as it is known (valid time)
 * @param publicationQuote the words that state the publication; null when none are recorded or they
 *     are suppressed
 * @param archivedFile SHA-256 of the archived file, hexadecimal
 * @param citation where it is cited, when it is known only by a citation
 * @param recordedAt when this version was recorded (UTC)
 * @param position of the event that recorded it
 */
@AllMembers
public record SourceAnswer(
        String id,
        String kind,
        @Nullable String title,
        @Nullable String number,
        List<String> aliases,
        @Nullable String publisher,
        @Nullable DayAnswer published,
        @Nullable String publicationQuote,
        @Nullable String archivedFile,
        @Nullable CitationAnswer citation,
        Instant recordedAt,
        long position) {}
