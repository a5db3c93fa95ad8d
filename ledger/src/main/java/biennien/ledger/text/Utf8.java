package biennien.ledger.text;

import java.util.Arrays;

/** Bytes of a text that is being written, kept to be written again. */
public final class Utf8 {

    private static final byte[] HEX = {
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
    };

    /** The longest decimal number of a {@code long}, with its sign. */
    private static final int DIGITS = 20;

    private byte[] bytes;
    private int length;

    public Utf8(int capacity) {
        bytes = new byte[capacity];
    }

    public int length() {
        return length;
    }

    /** The bytes written so far, in the array that is written on: not to be kept. */
    public byte[] array() {
        return bytes;
    }

    public byte[] copy() {
        return Arrays.copyOf(bytes, length);
    }

    /** Forgets what was written after so many bytes. */
    public void cut(int newLength) {
        length = newLength;
    }

    /** One byte; of a character only its low eight bits. */
    public void add(int oneByte) {
        room(1);
        bytes[length++] = (byte) oneByte;
    }

    public void add(byte[] more) {
        add(more, 0, more.length);
    }

    public void add(byte[] more, int from, int to) {
        room(to - from);
        System.arraycopy(more, from, bytes, length, to - from);
        length += to - from;
    }

    /** A text of ASCII characters only, taken as it is. */
    public void addAscii(String text) {
        room(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[length++] = (byte) text.charAt(i);
        }
    }

    public void addCodePoint(int c) {
        if (c < 0x80) {
            add(c);
        } else if (c < 0x800) {
            add(0xc0 | (c >> 6));
            add(0x80 | (c & 0x3f));
        } else if (c < 0x10000) {
            add(0xe0 | (c >> 12));
            add(0x80 | ((c >> 6) & 0x3f));
            add(0x80 | (c & 0x3f));
        } else {
            add(0xf0 | (c >> 18));
            add(0x80 | ((c >> 12) & 0x3f));
            add(0x80 | ((c >> 6) & 0x3f));
            add(0x80 | (c & 0x3f));
        }
    }

    /** Two lower case hexadecimal digits of the low eight bits. */
    public void addHex(int oneByte) {
        room(2);
        bytes[length++] = HEX[(oneByte >> 4) & 0xf];
        bytes[length++] = HEX[oneByte & 0xf];
    }

    public void addHex(byte[] all) {
        room(2 * all.length);
        for (byte each : all) {
            bytes[length++] = HEX[(each >> 4) & 0xf];
            bytes[length++] = HEX[each & 0xf];
        }
    }

    /** In decimal, not negative. */
    public void addDecimal(long number) {
        room(DIGITS);
        int digits = 1;
        for (long left = number / 10; left > 0; left /= 10) {
            digits++;
        }
        addPadded(number, digits);
    }

    /** So many decimal digits, with zeros before them. */
    public void addPadded(long number, int digits) {
        room(digits);
        long left = number;
        for (int i = length + digits - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + left % 10);
            left /= 10;
        }
        length += digits;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
