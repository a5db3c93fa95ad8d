package biennien.events.handover;

import biennien.events.values.Citation;
import biennien.events.values.Correction;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.HandoverId;
import biennien.events.values.Lists;
import biennien.events.values.Office;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What happened to one batch of weapons that the authorities took in. */
public sealed interface HandoverEvent {

    HandoverId id();

    /**
     * A batch was taken in.
     *
     * @param unit where
     * @param receivedBy the office that took it and keeps it, absent when not recorded
     * @param on the day as far as it is known (valid time); it decides the law that classifies the
     *     items (Law 14/2017/QH14, since 1 January 2025 Law 42/2024/QH15)
     * @param record number of the written record, absent when not recorded
     */
    record WeaponsReceived(
            HandoverId id,
            UnitId unit,
            @Nullable Office receivedBy,
            List<HandoverItem> items,
            Edtf on,
            @Nullable DocumentNumber record,
            @Nullable Citation citation)
            implements HandoverEvent {
        public WeaponsReceived {
            items = Lists.notEmpty("items", Lists.distinct("items", items));
        }
    }

    /**
     * Lines of the batch that lump several things together ("71 súng các loại") were told apart,
     * wholly or in part. What is not told stays the rest of its line. Each such fact adds to those
     * before it; a correction of the batch begins anew, with none.
     */
    record HandoverItemised(HandoverId id, List<HandoverPart> items, @Nullable Citation citation)
            implements HandoverEvent {
        public HandoverItemised {
            items = Lists.notEmpty("items", Lists.distinct("items", items));
        }
    }

    /** The batch was another than was recorded. */
    record HandoverCorrected(
            HandoverId id, Correction correction, List<HandoverItem> items, Edtf on)
            implements HandoverEvent {
        public HandoverCorrected {
            items = Lists.notEmpty("items", Lists.distinct("items", items));
        }
    }
}
