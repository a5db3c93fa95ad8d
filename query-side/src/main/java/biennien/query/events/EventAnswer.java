package biennien.query.events;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.UUID;

/**
 * A stored event.
 *
 * @param position its place in the log, which is also its leaf index
 * @param eventId its own id
 * @param type its stored name
 * @param revision of the stored form
 * @param stream id of what it happened to
 * @param sequence its place in the stream
 * @param recordedAt when it was appended (UTC, microseconds)
 * @param payloadHash SHA-256 over salt, 0x00 and the payload; hexadecimal
 * @param metadataHash SHA-256 over salt, 0x01 and the metadata; hexadecimal
 * @param leafHash hash of its leaf in the transparency log; hexadecimal
 * @param recordedBy id of the account that recorded it; absent in the public view, and where none
 *     did
 * @param payload as stored; absent where the reader may not see payloads of this kind, or it tells
 *     the public of one to four persons
 * @param proof where the proof is that it is in the log
 */
public record EventAnswer(
        long position,
        UUID eventId,
        String type,
        int revision,
        String stream,
        long sequence,
        Instant recordedAt,
        String payloadHash,
        String metadataHash,
        String leafHash,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID recordedBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable JsonNode payload,
        String proof) {}
