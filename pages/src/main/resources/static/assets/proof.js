// The button that checks, in the browser, that an event is in the ledger as it is shown. Each step
// says what was checked; what was not checked is said as well.
import * as v from "/assets/verify.js";

const MOST_FIELDS = 60;
const KEY_KEPT = "biennien.ledger.key";

export function words(box) {
    const said = {};
    for (const element of box.querySelector("template.words").content.children) {
        said[element.dataset.word] = element.textContent;
    }
    return (code, ...values) =>
        (said[code] ?? code).replace(/\{(\d)\}/g, (_, i) => String(values[i] ?? ""));
}

export function teller(box) {
    const list = box.querySelector(".steps");
    const verdict = box.querySelector(".verdict");
    const say = words(box);
    list.replaceChildren();
    verdict.textContent = "";
    verdict.className = "verdict";
    const tell = (look, code, ...values) => {
        const item = document.createElement("li");
        const mark = document.createElement("strong");
        item.className = look;
        mark.textContent = say("mark." + look);
        item.append(mark, " ", say(code, ...values));
        list.append(item);
    };
    return {
        ok: (code, ...values) => tell("ok", code, ...values),
        bad: (code, ...values) => tell("bad", code, ...values),
        open: (code, ...values) => tell("open", code, ...values),
        end: (look, code, ...values) => {
            verdict.className = "verdict note " + (look === "bad" ? "bad" : look === "open" ? "doubtful" : "good");
            verdict.textContent = say(code, ...values);
            box.dataset.verdict = look;
        },
        say,
    };
}

export async function fetched(path) {
    let answer;
    try {
        answer = await fetch(path, {cache: "no-store"});
    } catch (away) {
        throw new v.NotGood("away", path);
    }
    if (!answer.ok) {
        throw new v.NotGood(answer.status === 503 ? "not-yet" : "refused", path, answer.status);
    }
    return new Uint8Array(await answer.arrayBuffer());
}

// The keys that the server names, and what this browser remembers of them.
export async function keys(told) {
    const served = v.read(await fetched("/ledger/vkey")).split("\n").filter((line) => line !== "");
    const parsed = await Promise.all(served.map(v.parseKey));
    let kept = null;
    try {
        kept = localStorage.getItem(KEY_KEPT);
    } catch (forbidden) {
        // A browser may keep nothing; then the key is new each time.
    }
    if (kept === null) {
        told.open("key.first", parsed.map((key) => key.vkey).join(", "));
        remember(served[0]);
        return parsed;
    }
    const known = parsed.find((key) => key.vkey === kept);
    if (known) {
        told.ok("key.same", known.vkey);
        return parsed;
    }
    told.bad("key.other", kept, served.join(", "));
    return [await v.parseKey(kept)];
}

function remember(key) {
    try {
        localStorage.setItem(KEY_KEPT, key);
    } catch (forbidden) {
        // As above.
    }
}

export async function signatures(checkpoint, trusted, told) {
    const {good, unable} = await v.signers(checkpoint, trusted);
    if (good.length > 0) {
        told.ok("signature.ok", checkpoint.origin, good.map((key) => key.vkey).join(", "));
    } else if (unable) {
        told.open("signature.unable");
    } else {
        throw new v.NotGood("unsigned");
    }
    return good.length > 0;
}

/** Whether all of the content is what the log has. */
async function payload(event, leaf, told) {
    if (event.payload === undefined) {
        told.open("payload.hidden");
        return false;
    }
    const scalars = [];
    const walk = (value, pointer) => {
        if (value === null) {
            return;
        }
        if (typeof value === "object") {
            for (const [name, inner] of Object.entries(value)) {
                walk(inner, pointer + "/" + name.replaceAll("~", "~0").replaceAll("/", "~1"));
            }
        } else {
            scalars.push([pointer, value]);
        }
    };
    walk(event.payload, "");
    const root = v.unhex(JSON.parse(v.read(leaf)).fields.replace("sha256:", ""));
    for (const [pointer, value] of scalars.slice(0, MOST_FIELDS)) {
        const proof = v.parseFieldProof(v.read(await fetched(
            `/ledger/proof/${event.position}/field?pointer=${encodeURIComponent(pointer)}`)));
        if (!v.same(proof.leaf, leaf) || proof.told.p !== pointer || proof.told.v !== value
                || !v.same(await v.rootOf(proof.index, proof.size, await v.leafHash(proof.field),
                    proof.hashes), root)) {
            throw new v.NotGood("payload", pointer);
        }
    }
    if (scalars.length > MOST_FIELDS) {
        told.open("payload.some", MOST_FIELDS, scalars.length);
        return false;
    }
    told.ok("payload.ok", scalars.length);
    return true;
}

function envelope(event, entry) {
    const leaf = JSON.parse(v.read(entry));
    const pairs = {
        pos: [leaf.pos, event.position],
        id: [leaf.id, event.eventId],
        type: [leaf.type, event.type],
        rev: [leaf.rev, event.revision],
        agg: [leaf.agg, event.stream],
        seq: [leaf.seq, event.sequence],
        rec: [Date.parse(leaf.rec), Date.parse(event.recordedAt)],
        payload: [leaf.payload, "sha256:" + event.payloadHash],
        meta: [leaf.meta, "sha256:" + event.metadataHash],
    };
    for (const [name, [inLog, shown]] of Object.entries(pairs)) {
        if (inLog !== shown) {
            throw new v.NotGood("envelope", name);
        }
    }
}

export async function verify(box, position) {
    const told = teller(box);
    try {
        const trusted = await keys(told);
        const proof = v.parseProof(v.read(await fetched(`/ledger/proof/${position}`)));
        const {checkpoint} = proof;
        if (proof.index !== position) {
            throw new v.NotGood("index");
        }
        const bundle = await fetched(v.bundlePath(position, checkpoint.size));
        const entry = v.entryIn(bundle, position % 256);
        const leaf = await v.leafHash(entry);
        told.ok("leaf.ok", v.hex(leaf));
        const root = await v.rootOf(position, checkpoint.size, leaf, proof.hashes);
        if (!v.same(root, checkpoint.root)) {
            throw new v.NotGood("root", v.hex(root), v.hex(checkpoint.root));
        }
        told.ok("path.ok", proof.hashes.length, checkpoint.size, v.base64(root));
        const isSigned = await signatures(checkpoint, trusted, told);
        const event = JSON.parse(v.read(await fetched(`/api/v1/events/${position}`)));
        if (event.leafHash !== v.hex(leaf)) {
            throw new v.NotGood("leaf", event.leafHash, v.hex(leaf));
        }
        envelope(event, entry);
        told.ok("envelope.ok", event.type, event.recordedAt);
        const whole = await payload(event, entry, told);
        const others = checkpoint.signatures.filter(
            (s) => !trusted.some((key) => key.name === s.name && key.id === s.id));
        told.open(others.length > 0 ? "witness.some" : "witness.none", others.length);
        const bad = box.querySelector(".steps .bad") !== null;
        told.end(bad ? "bad" : isSigned ? "ok" : "open",
            bad ? "end.key" : !isSigned ? "end.unsigned" : whole ? "end.ok" : "end.part", position);
    } catch (fault) {
        failed(told, fault);
    }
}

export function failed(told, fault) {
    if (fault instanceof v.NotGood && ["away", "refused", "not-yet"].includes(fault.code)) {
        told.open("fault." + fault.code, ...fault.values);
        told.end("open", "end.unchecked");
        return;
    }
    if (fault instanceof v.NotGood) {
        const isMember = fault.code === "envelope";
        told.bad("fault." + fault.code, ...fault.values.map((value) => isMember ? told.say("member." + value) : value));
    } else {
        told.bad("fault.form");
    }
    told.end("bad", "end.bad");
}

for (const box of document.querySelectorAll("[data-proof]")) {
    const button = box.querySelector("button");
    button.hidden = false;
    button.addEventListener("click", async () => {
        button.disabled = true;
        box.setAttribute("aria-busy", "true");
        await verify(box, Number(box.dataset.proof));
        box.removeAttribute("aria-busy");
        button.disabled = false;
    });
}
