package biennien.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import biennien.ledger.InclusionProof;
import biennien.ledger.Leaf;
import biennien.ledger.MerkleTree;
import biennien.ledger.TileHashes;
import biennien.ledger.TileTree;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the transparency log costs, beside the machine's own SHA-256. Everything runs in one thread
 * and is measured by the processor time of that thread, so that what else runs matters little.
 */
final class LedgerBench {

    /**
     * @param rounds how often each is done
     * @param leaves hashed in each round
     * @param entries in the tree of which proofs are made
     */
    record Plan(int rounds, int leaves, int entries) {}

    private static final double REQUIRED_RATIO = 0.5;
    private static final double REQUIRED_PROOF_MILLIS = 5;
    private static final int DIFFERENT = 1_024;
    private static final int PROOFS = 2_000;

    private static final byte[] PAYLOAD =
            """
            {"citation":{"place":{"page":"3","paragraph":"2"},"quote":"71 khẩu súng tự chế",\
            "source":"source:son-la-2022"},"handover":"handover:thai-nguyen-2025-17",\
            "lines":[{"amount":{"kind":"EXACT","said":"71 khẩu","unit":"piece","value":"71"},\
            "weapon":"homemade-gun"}],"period":{"edtf":"2022-01?/2022-07?","shape":"SPAN"},\
            "unit":"unit:thanh-pho-son-la"}\
            """
                    .getBytes(UTF_8);

    private static final byte[] METADATA =
            """
            {"account":"account:7","request":"0197a3c0-0000-7000-8000-00000000abcd",\
            "role":"recorder"}\
            """
                    .getBytes(UTF_8);

    /** What a round keeps, so that nothing of it is left out as useless. */
    private byte[] kept = new byte[32];

    private final Plan plan;
    private final Report report;

    LedgerBench(Plan plan, Report report) {
        this.plan = plan;
        this.report = report;
    }

    void run() throws IOException {
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < DIFFERENT; i++) {
            entries.add(leaf(i).bytes());
        }
        List<Double> raw = new ArrayList<>();
        List<Double> tree = new ArrayList<>();
        List<Double> making = new ArrayList<>();
        // The first round warms up.
        for (int round = 0; round <= plan.rounds(); round++) {
            double rawRate = rate(() -> raw(entries));
            double treeRate = rate(() -> tree(entries));
            double makingRate = rate(this::making);
            if (round > 0) {
                raw.add(rawRate);
                tree.add(treeRate);
                making.add(makingRate);
            }
        }
        report.line("leaves of %d bytes, per second of processor time", entries.get(0).length);
        report.line("  raw SHA-256 of as many bytes     %s", Spread.of(raw).rate());
        report.line("  leaf hash and tree of tiles      %s", Spread.of(tree).rate());
        report.line("  leaf of a stored row             %s", Spread.of(making).rate());
        Spread ratio = Spread.ofRatios(tree, raw);
        verdict("  hash and tree to raw", ratio.ratio(), ratio.median() >= REQUIRED_RATIO);
        proofs();
    }

    private void proofs() throws IOException {
        Map<String, byte[]> tiles = new HashMap<>();
        TileTree tree = TileTree.empty();
        for (int i = 0; i < plan.entries(); i++) {
            byte[] hash = new byte[32];
            hash[0] = (byte) i;
            hash[1] = (byte) (i >> 8);
            hash[2] = (byte) (i >> 16);
            tree.add(hash);
            if (i % 4_096 == 0) {
                keep(tree.takeFilled(), tiles);
            }
        }
        keep(tree.takeChanged(), tiles);
        List<Double> millis = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            millis.clear();
            for (long i = 0; i < PROOFS; i++) {
                long index = i * 7_919 % plan.entries();
                long begin = cpu();
                // A tree of its own for each proof: no tile is there from the one before.
                InclusionProof proof =
                        InclusionProof.of(
                                index,
                                plan.entries(),
                                new TileHashes(
                                        (level, tile, width) ->
                                                Arrays.copyOf(
                                                        hashes(tiles, level, tile), 32 * width),
                                        plan.entries()));
                millis.add((cpu() - begin) / 1e6);
                kept = proof.hashes().get(0);
            }
        }
        Spread spread = Spread.of(millis);
        verdict(
                "inclusion proof in a tree of %,d entries".formatted(plan.entries()),
                "%.3f ms (%.3f-%.3f) of processor time"
                        .formatted(spread.median(), spread.least(), spread.most()),
                spread.median() < REQUIRED_PROOF_MILLIS);
    }

    private void verdict(String what, String seen, boolean good) {
        report.line("%s: %s%s", what, seen, good ? "" : "  MISSED");
    }

    private static byte[] hashes(Map<String, byte[]> tiles, int level, long index)
            throws IOException {
        byte[] hashes = tiles.get(level + "/" + index);
        if (hashes == null) {
            throw new IOException("There is no tile %d/%d.".formatted(level, index));
        }
        return hashes;
    }

    private static void keep(List<TileTree.Changed> changed, Map<String, byte[]> tiles) {
        for (TileTree.Changed tile : changed) {
            tiles.put(tile.level() + "/" + tile.index(), tile.hashes());
        }
    }

    private void raw(List<byte[]> entries) {
        MessageDigest sha256 = sha256();
        for (int i = 0; i < plan.leaves(); i++) {
            kept = sha256.digest(entries.get(i % DIFFERENT));
        }
    }

    private void tree(List<byte[]> entries) {
        TileTree tree = TileTree.empty();
        for (int i = 0; i < plan.leaves(); i++) {
            tree.add(MerkleTree.leafHash(entries.get(i % DIFFERENT)));
            if (i % DIFFERENT == 0) {
                tree.takeChanged();
            }
        }
        kept = tree.root();
    }

    private void making() {
        for (int i = 0; i < plan.leaves(); i++) {
            kept = leaf(i).bytes();
        }
    }

    /** A batch of weapons as a campaign records it: fourteen fields. */
    static Leaf leaf(int number) {
        byte[] salt = new byte[16];
        salt[0] = (byte) number;
        salt[1] = (byte) (number >> 8);
        return Leaf.of(
                number,
                Instant.ofEpochSecond(1_795_000_000L + number, 123_456_000),
                new UUID(0x0197a3c000007000L, 0x8000000000000000L + number),
                "handover:thai-nguyen-2025-" + number,
                0,
                "handover.BatchHandedOver",
                1,
                salt,
                PAYLOAD,
                METADATA);
    }

    private double rate(Runnable work) {
        long begin = cpu();
        work.run();
        return plan.leaves() / ((cpu() - begin) / 1e9);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
