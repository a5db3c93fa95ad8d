-- Who holds a key, in words: told to whoever comes too late. A shared key is held by every stream
-- that says the same words, such as the one decision that recognised twenty villages.
ALTER TABLE eventstore.claim
    ADD COLUMN holder text COLLATE "C",
    ADD COLUMN shared boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT claim_shared_in_words CHECK (holder IS NOT NULL OR NOT shared);
