// Draws the figures of the table beside it: each as the stretch of its days and the bounds of its
// number, so that nothing looks surer than it is. Years without figures are drawn as gaps.
const DAY = 86400000;
const LEAST = 9; // pixels of a mark: a day among years would not be seen
let place = null;
let chart = null;

function token(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function read() {
    return [...document.querySelectorAll("#series-table tr[data-kind]")]
        .map((row) => row.dataset)
        .filter((told) => told.from && told.to && told.lo !== undefined)
        .map((told) => ({
            from: Date.parse(told.from),
            to: Date.parse(told.to) + DAY,
            lo: Number(told.lo),
            hi: told.hi === undefined ? null : Number(told.hi),
            some: (told.shape !== "SPAN" && told.from !== told.to) || isDoubted(told.edtf),
            said: told.said,
            when: told.when,
        }));
}

/** As in the drawing of the timeline: its source is not sure of the time, or of a digit of an end. */
function isDoubted(edtf) {
    return /[?~%]/.test(edtf) || (edtf.includes("/") && edtf.includes("X"));
}

/** What is hidden is no gap: its time is marked, and nothing else of it. */
function hidden() {
    return [...document.querySelectorAll("#series-table tr[data-kind='SUPPRESSED']")]
        .map((row) => row.dataset)
        .filter((told) => told.from && told.to)
        .map((told) => ({ from: inYears(Date.parse(told.from)), to: inYears(Date.parse(told.to) + DAY), said: told.said }));
}

/** Years in a row are one gap. */
function gaps() {
    const found = [];
    for (const row of document.querySelectorAll("#series-table tr[data-gap]")) {
        const year = Number(row.dataset.gap);
        if (found.length > 0 && found[found.length - 1][1] === year) {
            found[found.length - 1][1] = year + 1;
        } else {
            found.push([year, year + 1]);
        }
    }
    return found;
}

function draw() {
    const figures = read();
    const empty = gaps();
    const unseen = hidden();
    const language = document.documentElement.lang;
    const top = Math.max(1, ...figures.map((f) => f.hi ?? f.lo)) * 1.2;
    const years = [...figures.flatMap((f) => [new Date(f.from).getUTCFullYear(), new Date(f.to - DAY).getUTCFullYear()]), ...empty.flat().map((y) => Math.max(y - 1, 0)), ...unseen.flatMap((h) => [Math.floor(h.from), Math.ceil(h.to) - 1])];
    chart.setOption({
        animation: false,
        aria: { enabled: true, label: { description: place.getAttribute("aria-label") } },
        textStyle: { fontFamily: "Be Vietnam Pro, Noto Sans, sans-serif", color: token("--ink") },
        grid: { left: 8, right: 16, top: 16, bottom: 8, containLabel: true },
        tooltip: {
            renderMode: "richText", confine: true,
            backgroundColor: token("--sheet"), borderColor: token("--rule"), textStyle: { color: token("--ink") },
            formatter: (p) => `${figures[p.dataIndex].said}\n${figures[p.dataIndex].when}`,
        },
        xAxis: {
            type: "value",
            min: Math.min(...years), max: Math.max(...years) + 1, interval: Math.ceil((Math.max(...years) + 1 - Math.min(...years)) / 12),
            axisLabel: { color: token("--soft"), formatter: String, hideOverlap: true, margin: 14 },
            axisLine: { lineStyle: { color: token("--rule") } }, splitLine: { show: true, lineStyle: { color: token("--rule"), type: "dotted" } },
        },
        yAxis: {
            type: "value", min: 0, max: top,
            axisLabel: { color: token("--soft"), showMaxLabel: false, formatter: (v) => v.toLocaleString(language) },
            splitLine: { lineStyle: { color: token("--rule") } },
        },
        series: [{
            type: "custom", clip: true, encode: { x: [0, 1], y: [2, 3] },
            data: figures.map((f) => [inYears(f.from), inYears(f.to), f.lo, f.hi ?? top]),
            renderItem: (item, api) => mark(figures[item.dataIndex], api),
            markArea: {
                silent: true,
                itemStyle: { color: token("--hover") },
                label: { color: token("--soft"), position: "insideBottom", fontSize: 11, overflow: "truncate" },
                data: [
                    ...empty.map(([from, to]) => [{ name: to - from > 1 || figures.length < 4 ? place.dataset.gap : "", xAxis: from }, { xAxis: to }]),
                    ...unseen.map((h) => [{ name: h.said, xAxis: h.from, itemStyle: { color: "transparent", borderColor: token("--soft"), borderWidth: 1, borderType: "dashed" } }, { xAxis: h.to }]),
                ],
            },
        }],
    }, true);
}

/** A day as a share of its year, so that every year is as wide as the next. */
function inYears(time) {
    const year = new Date(time).getUTCFullYear();
    const first = Date.UTC(year, 0, 1);
    return year + (time - first) / (Date.UTC(year + 1, 0, 1) - first);
}

function mark(f, api) {
    const [x1, y1] = api.coord([api.value(0), api.value(2)]);
    const [x2, y2] = api.coord([api.value(1), api.value(3)]);
    const exact = f.hi !== null && f.hi === f.lo;
    const width = Math.max(LEAST, x2 - x1);
    const x = (x1 + x2 - width) / 2;
    const high = x2 - x1 < LEAST ? LEAST : 4;
    const sure = exact && !f.some;
    return {
        type: "group",
        children: [
            {
                type: "rect",
                shape: { x, y: exact ? y1 - high / 2 : y2, width, height: exact ? high : Math.max(4, y1 - y2) },
                style: sure
                    ? { fill: token("--sure") }
                    : { fill: token("--doubt-paper"), opacity: exact ? 1 : 0.75, stroke: token("--doubt"), lineWidth: 1, lineDash: [4, 3] },
            },
            {
                type: "text",
                style: {
                    text: f.said, x: x + width / 2, y: exact ? y1 - high / 2 - 3 : Math.min(y1 - 4, f.hi === null ? y1 - 4 : y2 - 3),
                    align: "center", verticalAlign: "bottom", fontSize: 12, fontWeight: 600, fill: token("--ink"), stroke: token("--paper"), lineWidth: 3,
                },
            },
        ],
    };
}

// Also when the page was asked for again: its table is another one then.
function begin() {
    place = document.getElementById("series-chart");
    if (!place || read().length === 0) {
        place?.remove();
        return;
    }
    if (chart?.getDom() !== place) {
        chart?.dispose();
        chart = window.echarts.init(place, null, { renderer: "canvas" });
        const drawn = chart;
        new ResizeObserver(() => drawn.isDisposed() || drawn.resize()).observe(place);
    }
    draw();
}

document.addEventListener("live:refreshed", begin);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => chart && !chart.isDisposed() && draw());

if (window.echarts) {
    begin();
} else {
    addEventListener("load", begin);
}
