// Checks the checkpoint of now, and that the log only grew since this browser looked at it last.
import * as v from "/assets/verify.js";
import {failed, fetched, keys, signatures, teller} from "/assets/proof.js";

const SEEN = "biennien.ledger.seen.";

function seen(origin) {
    try {
        return JSON.parse(localStorage.getItem(SEEN + origin));
    } catch (none) {
        return null;
    }
}

function remember(checkpoint) {
    try {
        localStorage.setItem(SEEN + checkpoint.origin,
            JSON.stringify({size: checkpoint.size, root: v.base64(checkpoint.root)}));
    } catch (forbidden) {
        // A browser may keep nothing; then each look is the first.
    }
}

async function grown(checkpoint, told) {
    const before = seen(checkpoint.origin);
    if (before === null) {
        told.open("grown.first", checkpoint.size);
        return;
    }
    const root = v.base64(checkpoint.root);
    if (checkpoint.size < before.size) {
        throw new v.NotGood("shrunk", before.size, checkpoint.size);
    }
    if (checkpoint.size === before.size) {
        if (root !== before.root) {
            throw new v.NotGood("forked", before.size, before.root, root);
        }
        told.ok("grown.same", before.size);
        return;
    }
    const hashOf = v.tileHashes(checkpoint.size, fetched);
    const now = v.base64(await v.rootFromTiles(checkpoint.size, hashOf));
    if (now !== root) {
        throw new v.NotGood("root", now, root);
    }
    const then = before.size === 0 ? before.root
        : v.base64(await v.rootFromTiles(before.size, hashOf));
    if (then !== before.root) {
        throw new v.NotGood("forked", before.size, before.root, then);
    }
    told.ok("grown.ok", before.size, before.root, checkpoint.size);
}

async function witnesses(checkpoint, box, told) {
    const known = (box.dataset.witnesses ?? "").split(" ").filter((key) => key !== "");
    const {good} = await v.signers(checkpoint, await Promise.all(known.map(v.parseKey)));
    for (const key of good) {
        const one = checkpoint.signatures.find((s) => s.name === key.name && s.id === key.id);
        const when = new Date(Number(v.cosignedAt(one)) * 1000);
        // With the name of the month in English, where "en" alone would put it before the day.
        const lang = document.documentElement.lang;
        told.ok("witness.ok", key.name, when.toLocaleString(lang === "en" ? "en-GB" : lang,
            lang === "en" ? {dateStyle: "long", timeStyle: "short"} : {}));
    }
    if (good.length === 0) {
        told.open("witness.none");
    }
}

async function check(box) {
    const told = teller(box);
    try {
        const trusted = await keys(told);
        const checkpoint = v.parseCheckpoint(v.read(await fetched("/ledger/checkpoint")));
        const isSigned = await signatures(checkpoint, trusted, told);
        await grown(checkpoint, told);
        await witnesses(checkpoint, box, told);
        const bad = box.querySelector(".steps .bad") !== null;
        if (isSigned && !bad) {
            remember(checkpoint);
        }
        told.end(bad ? "bad" : isSigned ? "ok" : "open",
            bad ? "end.key" : isSigned ? "end.log" : "end.log.unsigned", checkpoint.size);
    } catch (fault) {
        failed(told, fault);
    }
}

for (const box of document.querySelectorAll("[data-log]")) {
    const button = box.querySelector("button");
    button.hidden = false;
    button.addEventListener("click", async () => {
        button.disabled = true;
        box.setAttribute("aria-busy", "true");
        await check(box);
        box.removeAttribute("aria-busy");
        button.disabled = false;
    });
}
