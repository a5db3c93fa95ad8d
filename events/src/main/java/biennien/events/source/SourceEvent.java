package biennien.events.source;

import biennien.events.law.DocumentKind;
import biennien.events.values.Citation;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.Lists;
import biennien.events.values.Name;
import biennien.events.values.Office;
import biennien.events.values.Quote;
import biennien.events.values.Sha256;
import biennien.events.values.SourceId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What happened to a document that facts are taken from. */
public sealed interface SourceEvent {

    SourceId id();

    /**
     * A document became known to the annals.
     *
     * @param title as printed
     * @param number as printed, absent when the document bears none (a press article)
     * @param aliases other printed names of the same document, among them its file name in an
     *     archive
     * @param publisher the body that issued or published it, absent when not known
     * @param published day of publication or signature as far as it is known (valid time)
     * @param archivedFile SHA-256 of the archived file, absent when none is kept
     * @param citation where the document is cited, when it is known only by a citation
     */
    record SourceRegistered(
            SourceId id,
            DocumentKind kind,
            Name title,
            @Nullable DocumentNumber number,
            List<Name> aliases,
            @Nullable Office publisher,
            @Nullable Edtf published,
            @Nullable Sha256 archivedFile,
            @Nullable Citation citation)
            implements SourceEvent {
        public SourceRegistered {
            aliases = Lists.distinct("aliases", aliases);
        }
    }

    /** Another printed name of the document was found; it leads to the same id from now on. */
    record SourceAliasAdded(SourceId id, Name alias, @Nullable Citation citation)
            implements SourceEvent {}

    /**
     * The document itself says when it was published.
     *
     * @param published as stated (valid time)
     * @param quote the words that say so, absent when a file header says it
     * @param row the row of an import that the statement was read from
     */
    record PublicationStated(
            SourceId id, Edtf published, @Nullable Quote quote, @Nullable String row)
            implements SourceEvent {
        public PublicationStated {
            // A citation knows what the id of a row looks like.
            row = new Citation(id, quote, row).row();
        }
    }
}
