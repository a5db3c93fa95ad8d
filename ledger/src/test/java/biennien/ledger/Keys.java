package biennien.ledger;

import biennien.ledger.text.Strict;

/** Keys and notes that are written down somewhere, so that nothing depends on chance. */
public final class Keys {

    public static final String ORIGIN = "example.org/program09/log";

    /** The seed is the bytes 00 to 1f. */
    public static final SigningKey LOG = key(ORIGIN, 0x01, 0x00);

    /** The seed is the bytes 20 to 3f. */
    public static final SigningKey WITNESS = key("example.org/witness/vff-1", 0x04, 0x20);

    public static final String LOG_VKEY =
            "example.org/program09/log+4cc0fef2+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4";
    public static final String WITNESS_VKEY =
            "example.org/witness/vff-1+e8a90f0f+BCmsuuFBvMrwsi4alNNNC8c2HlJtC/4SyJeUvJMilm3X";

    /** Signed and cosigned by the two, at 1735689600, for the eight leaves of the reference. */
    public static final String NOTE =
            """
            example.org/program09/log
            8
            XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=

            — example.org/program09/log TMD+8vMEXGGOEJE1LMz9lsRG4AkTF6fWuhhftBXSQgASnW9tQr3K+BftnhUuOO23SrHQDQct4h30IHJ2WotLXVzVNA4=
            — example.org/witness/vff-1 6KkPDwAAAABndIWAeLHLyxFj2NT/K8+d2GaaubvhFhfD2YoKx/Q3xM6n9UG0lWVQNvsxQpUpI50u/nTnpIC37dhpPgSqQ+ShFkG5Cg==
            """;

    private Keys() {}

    /** A witness of any number. */
    public static SigningKey witness(int number) {
        return key("example.org/w" + number, 0x04, 0x40 + number);
    }

    public static SigningKey log(String name, int number) {
        return key(name, 0x01, number);
    }

    private static SigningKey key(String name, int type, int firstByte) {
        byte[] seed = new byte[33];
        seed[0] = (byte) type;
        for (int i = 0; i < 32; i++) {
            seed[i + 1] = (byte) (firstByte + i);
        }
        // The id of a signing key is that of its verifier key, which the seed alone does not tell.
        String wrong = "PRIVATE+KEY+" + name + "+00000000+" + Strict.base64(seed);
        try {
            return SigningKey.parse(wrong);
        } catch (IllegalArgumentException e) {
            String id = e.getMessage().replaceAll(".*have ([0-9a-f]{8}).*", "$1");
            return SigningKey.parse(wrong.replace("+00000000+", "+" + id + "+"));
        }
    }
}
