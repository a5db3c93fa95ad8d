// What the verifier of the ledger does, in the browser: hashes (RFC 6962, section 2.1), proofs
// (RFC 9162, sections 2.1.3.2 and 2.1.4.2), signed notes and proof files (C2SP). It believes nobody
// but the key that it is given, and each fault has a code that a page has words for.

export class NotGood extends Error {
    constructor(code, ...values) {
        super(code);
        this.code = code;
        this.values = values;
    }
}

const utf8 = new TextEncoder();
const text = new TextDecoder("utf-8", {fatal: true});

export function hex(bytes) {
    return Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
}

export function unhex(digits) {
    return Uint8Array.from(digits.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

export function base64(bytes) {
    return btoa(String.fromCharCode(...bytes));
}

export function unbase64(letters) {
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(letters) || letters.length % 4 !== 0) {
        throw new NotGood("form");
    }
    return Uint8Array.from(atob(letters), (c) => c.charCodeAt(0));
}

export function same(a, b) {
    return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

function joined(...parts) {
    const all = new Uint8Array(parts.reduce((n, part) => n + part.length, 0));
    let at = 0;
    for (const part of parts) {
        all.set(part, at);
        at += part.length;
    }
    return all;
}

// A page that came over plain http from another machine has no WebCrypto; hashing is then done here.
export async function sha256(bytes) {
    const subtle = globalThis.crypto?.subtle;
    return subtle ? new Uint8Array(await subtle.digest("SHA-256", bytes)) : sha256ByHand(bytes);
}

const PRIMES = (() => {
    const found = [];
    for (let n = 2; found.length < 64; n++) {
        if (found.every((p) => n % p !== 0)) {
            found.push(n);
        }
    }
    return found;
})();
const fraction = (root) => Math.floor((root - Math.floor(root)) * 2 ** 32) >>> 0;
const K = PRIMES.map((p) => fraction(Math.cbrt(p)));
const H = PRIMES.slice(0, 8).map((p) => fraction(Math.sqrt(p)));

// FIPS 180-4, section 6.2.
export function sha256ByHand(bytes) {
    const length = bytes.length;
    const padded = new Uint8Array(((length + 8 >> 6) + 1) * 64);
    padded.set(bytes);
    padded[length] = 0x80;
    const view = new DataView(padded.buffer);
    view.setUint32(padded.length - 8, Math.floor(length / 2 ** 29));
    view.setUint32(padded.length - 4, length << 3 >>> 0);
    const turn = (x, n) => x >>> n | x << 32 - n;
    const h = [...H];
    const w = new Uint32Array(64);
    for (let block = 0; block < padded.length; block += 64) {
        for (let i = 0; i < 64; i++) {
            if (i < 16) {
                w[i] = view.getUint32(block + 4 * i);
            } else {
                const a = w[i - 15];
                const b = w[i - 2];
                w[i] = w[i - 16] + (turn(a, 7) ^ turn(a, 18) ^ a >>> 3) + w[i - 7]
                    + (turn(b, 17) ^ turn(b, 19) ^ b >>> 10);
            }
        }
        let [a, b, c, d, e, f, g, k] = h;
        for (let i = 0; i < 64; i++) {
            const one = k + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + (e & f ^ ~e & g) + K[i] + w[i];
            const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + (a & b ^ a & c ^ b & c);
            k = g;
            g = f;
            f = e;
            e = d + one >>> 0;
            d = c;
            c = b;
            b = a;
            a = one + two >>> 0;
        }
        [a, b, c, d, e, f, g, k].forEach((x, i) => {
            h[i] = h[i] + x >>> 0;
        });
    }
    const out = new DataView(new ArrayBuffer(32));
    h.forEach((x, i) => out.setUint32(4 * i, x));
    return new Uint8Array(out.buffer);
}

export const leafHash = (entry) => sha256(joined(Uint8Array.of(0), entry));
const nodeHash = (left, right) => sha256(joined(Uint8Array.of(1), left, right));

// The root that a leaf and the hashes beside its way come to.
export async function rootOf(index, size, leaf, hashes) {
    if (index >= size) {
        throw new NotGood("index");
    }
    let f = index;
    let s = size - 1;
    let r = leaf;
    for (const hash of hashes) {
        if (s === 0) {
            throw new NotGood("path-length");
        }
        if (f % 2 === 1 || f === s) {
            r = await nodeHash(hash, r);
            while (f % 2 === 0 && f !== 0) {
                f = Math.floor(f / 2);
                s = Math.floor(s / 2);
            }
        } else {
            r = await nodeHash(r, hash);
        }
        f = Math.floor(f / 2);
        s = Math.floor(s / 2);
    }
    if (s !== 0) {
        throw new NotGood("path-length");
    }
    return r;
}

// Roots of larger trees out of hashes of whole smaller ones: how a client proves growth by itself
// from the tiles that everybody is served.
export async function rootFromTiles(size, hashOf) {
    const parts = [];
    let start = 0;
    while (start < size) {
        let level = Math.floor(Math.log2(size - start));
        while (2 ** level > size - start) {
            level--;
        }
        parts.push(await hashOf(level, start / 2 ** level));
        start += 2 ** level;
    }
    let root = parts.pop();
    while (parts.length > 0) {
        root = await nodeHash(parts.pop(), root);
    }
    return root;
}

// Any node of the tree, from the tiles that are served for a tree of that size.
export function tileHashes(size, fetchBytes) {
    const kept = new Map();
    const tile = (l, n) => {
        const key = `${l}/${n}`;
        if (!kept.has(key)) {
            const full = (n + 1) * 256 ** (l + 1) <= size;
            const width = full ? 256 : Math.floor(size / 256 ** l) % 256;
            const path = `/ledger/tile/${l}/${number(n)}` + (full ? "" : `.p/${width}`);
            kept.set(key, fetchBytes(path).then((bytes) => {
                if (bytes.length !== width * 32) {
                    throw new NotGood("tile");
                }
                return bytes;
            }));
        }
        return kept.get(key);
    };
    return async function hashOf(level, index) {
        const l = Math.floor(level / 8);
        const within = level % 8;
        const first = index * 2 ** within;
        const bytes = await tile(l, Math.floor(first / 256));
        let row = [];
        for (let i = 0; i < 2 ** within; i++) {
            const at = (first % 256 + i) * 32;
            row.push(bytes.subarray(at, at + 32));
        }
        while (row.length > 1) {
            const above = [];
            for (let i = 0; i < row.length; i += 2) {
                above.push(await nodeHash(row[i], row[i + 1]));
            }
            row = above;
        }
        return row[0];
    };
}

function number(n) {
    const groups = [String(n % 1000).padStart(3, "0")];
    for (n = Math.floor(n / 1000); n > 0; n = Math.floor(n / 1000)) {
        groups.unshift("x" + String(n % 1000).padStart(3, "0"));
    }
    return groups.join("/");
}

// The bundle that holds the entry of a position, as it is served for a tree of that size.
export function bundlePath(index, size) {
    const bundle = Math.floor(index / 256);
    return `/ledger/tile/entries/${number(bundle)}`
        + ((bundle + 1) * 256 <= size ? "" : `.p/${size % 256}`);
}

export function entryIn(bundle, place) {
    let at = 0;
    for (let i = 0; at + 2 <= bundle.length; i++) {
        const length = bundle[at] * 256 + bundle[at + 1];
        const entry = bundle.subarray(at + 2, at + 2 + length);
        if (entry.length !== length) {
            break;
        }
        if (i === place) {
            return entry;
        }
        at += 2 + length;
    }
    throw new NotGood("bundle");
}

// C2SP signed-note: the text with its last line end is what is signed.
export function parseNote(note) {
    const cut = note.lastIndexOf("\n\n");
    if (cut < 0 || !note.endsWith("\n")) {
        throw new NotGood("form");
    }
    const signatures = note.slice(cut + 2).split("\n").slice(0, -1).map((line) => {
        const parts = /^\u2014 ([^ +]+) ([A-Za-z0-9+/=]+)$/.exec(line);
        if (!parts) {
            throw new NotGood("form");
        }
        const bytes = unbase64(parts[2]);
        return {name: parts[1], id: hex(bytes.subarray(0, 4)), signature: bytes.subarray(4)};
    });
    if (signatures.length === 0) {
        throw new NotGood("form");
    }
    return {text: note.slice(0, cut + 1), signatures};
}

export function parseCheckpoint(note) {
    const read = parseNote(note);
    const lines = read.text.split("\n");
    if (lines.length < 4 || lines[0] === "" || !/^(0|[1-9][0-9]{0,15})$/.test(lines[1])) {
        throw new NotGood("form");
    }
    const root = unbase64(lines[2]);
    if (root.length !== 32) {
        throw new NotGood("form");
    }
    return {...read, origin: lines[0], size: Number(lines[1]), root};
}

export function parseProof(proof) {
    const cut = proof.indexOf("\n\n");
    const lines = proof.slice(0, Math.max(0, cut)).split("\n");
    if (cut < 0 || lines.shift() !== "c2sp.org/tlog-proof@v1") {
        throw new NotGood("form");
    }
    if (lines[0]?.startsWith("extra ")) {
        lines.shift();
    }
    const index = /^index (0|[1-9][0-9]{0,15})$/.exec(lines.shift() ?? "");
    const hashes = lines.map(unbase64);
    if (!index || hashes.length > 63 || hashes.some((h) => h.length !== 32)) {
        throw new NotGood("form");
    }
    const note = proof.slice(cut + 2);
    return {index: Number(index[1]), hashes, note, checkpoint: parseCheckpoint(note)};
}

// name+id+base64(type, key); the id is the hash of the others, so that a torn key is noticed.
export async function parseKey(vkey) {
    const parts = /^([^ +]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(vkey.trim());
    if (!parts) {
        throw new NotGood("key");
    }
    const bytes = unbase64(parts[3]);
    const id = hex((await sha256(joined(utf8.encode(parts[1] + "\n"), bytes))).subarray(0, 4));
    if (id !== parts[2] || bytes.length !== 33) {
        throw new NotGood("key");
    }
    return {vkey: vkey.trim(), name: parts[1], id, type: bytes[0], key: bytes.subarray(1)};
}

export const NOTE = 0x01;
export const COSIGNATURE = 0x04;

// true, false, or null where this browser cannot tell (no WebCrypto, or no Ed25519 in it).
export async function signed(signature, message, key) {
    const subtle = globalThis.crypto?.subtle;
    if (!subtle) {
        return null;
    }
    let imported;
    try {
        imported = await subtle.importKey("raw", key, {name: "Ed25519"}, false, ["verify"]);
    } catch (unknown) {
        return null;
    }
    return subtle.verify({name: "Ed25519"}, imported, signature, message);
}

// Which of these keys signed the note. A key that is known and whose signature is bad spoils it.
export async function signers(note, keys) {
    const good = [];
    let unable = false;
    for (const key of keys) {
        const one = note.signatures.find((s) => s.name === key.name && s.id === key.id);
        if (!one) {
            continue;
        }
        const message = key.type === COSIGNATURE
            ? utf8.encode(`cosignature/v1\ntime ${cosignedAt(one)}\n${note.text}`)
            : utf8.encode(note.text);
        const bytes = key.type === COSIGNATURE ? one.signature.subarray(8) : one.signature;
        const verdict = await signed(bytes, message, key.key);
        if (verdict === false) {
            throw new NotGood("signature", key.name);
        }
        if (verdict === null) {
            unable = true;
        } else {
            good.push(key);
        }
    }
    return {good, unable};
}

export function cosignedAt(signature) {
    return new DataView(signature.signature.slice(0, 8).buffer).getBigUint64(0).toString();
}

// A field proof: one scalar of the payload, its way up to the leaf's "fields".
export function parseFieldProof(proof) {
    const parts = proof.split("\n\n");
    const lines = (parts[0] ?? "").split("\n");
    const index = /^index (\d+)$/.exec(lines[1] ?? "");
    const size = /^size (\d+)$/.exec(lines[2] ?? "");
    if (lines[0] !== "biennien.field-proof/1" || !index || !size || parts.length < 4) {
        throw new NotGood("form");
    }
    return {
        index: Number(index[1]),
        size: Number(size[1]),
        hashes: lines.slice(3).map(unbase64),
        field: utf8.encode(parts[1]),
        leaf: utf8.encode(parts[2]),
        told: JSON.parse(parts[1]),
    };
}

export function read(bytes) {
    return text.decode(bytes);
}
