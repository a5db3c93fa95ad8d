package biennien.command.source;

import biennien.command.kernel.Command;
import biennien.events.law.DocumentKind;
import biennien.events.source.SourceEvent.SourceRegistered;
import biennien.events.values.Citation;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.Lists;
import biennien.events.values.Name;
import biennien.events.values.Office;
import biennien.events.values.Quote;
import biennien.events.values.Sha256;
import biennien.events.values.SourceId;
import biennien.eventstore.BeginsStream;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** What may be asked of a document. */
public sealed interface SourceCommand extends Command {

    @Override
    SourceId id();

    record RegisterSource(
            @TargetAggregateIdentifier SourceId id,
            DocumentKind kind,
            Name title,
            @Nullable DocumentNumber number,
            List<Name> aliases,
            @Nullable Office publisher,
            @Nullable Edtf published,
            @Nullable Sha256 archivedFile,
            @Nullable Citation citation)
            implements SourceCommand, BeginsStream {
        public RegisterSource {
            aliases = Lists.distinct("aliases", aliases);
        }

        /** What has happened once this is accepted. */
        public SourceRegistered registered() {
            return new SourceRegistered(
                    id, kind, title, number, aliases, publisher, published, archivedFile, citation);
        }
    }

    record AddSourceAlias(
            @TargetAggregateIdentifier SourceId id, Name alias, @Nullable Citation citation)
            implements SourceCommand {}

    /** Record what the document itself says about the day of its publication. */
    record StatePublication(
            @TargetAggregateIdentifier SourceId id,
            Edtf published,
            @Nullable Quote quote,
            @Nullable String row)
            implements SourceCommand {
        public StatePublication {
            row = new Citation(id, quote, row).row();
        }
    }
}
