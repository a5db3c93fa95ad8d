// Draws the figures of the table beside it: each as the stretch of its days and the bounds of its
// number, so that nothing looks surer than it is. Years without figures are drawn as gaps.
const DAY = 86400000;
let place = null;
let chart = null;
let gaps = [];
let figures = [];

function read() {
    place = document.getElementById("series-chart");
    gaps = [...document.querySelectorAll("#series-table tr[data-gap]")].map((row) => Number(row.dataset.gap));
    figures = [...document.querySelectorAll("#series-table tr[data-kind]")]
        .filter((row) => row.dataset.from && row.dataset.to && row.dataset.lo !== undefined)
        .map((row) => ({
            from: Date.parse(row.dataset.from),
            to: Date.parse(row.dataset.to) + DAY,
            lo: Number(row.dataset.lo),
            hi: row.dataset.hi === undefined ? null : Number(row.dataset.hi),
            some: row.dataset.shape !== "SPAN" && row.dataset.from !== row.dataset.to,
            said: row.dataset.said,
            when: row.dataset.when,
        }));
}

function token(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function draw(chart) {
    const known = figures.flatMap((f) => [f.lo, f.hi ?? f.lo]);
    const top = Math.max(...known) * 1.15 || 1;
    const years = [...figures.flatMap((f) => [new Date(f.from).getUTCFullYear(), new Date(f.to - DAY).getUTCFullYear()]), ...gaps];
    chart.setOption({
        animation: false,
        aria: { enabled: true, description: place.getAttribute("aria-label") },
        textStyle: { fontFamily: "Be Vietnam Pro, Noto Sans, sans-serif", color: token("--ink") },
        grid: { left: 8, right: 16, top: 24, bottom: 8, containLabel: true },
        tooltip: {
            renderMode: "richText", confine: true,
            backgroundColor: token("--sheet"), borderColor: token("--rule"), textStyle: { color: token("--ink") },
            formatter: (p) => `${figures[p.dataIndex].said}\n${figures[p.dataIndex].when}`,
        },
        xAxis: {
            type: "time",
            min: Date.UTC(Math.min(...years), 0, 1), max: Date.UTC(Math.max(...years) + 1, 0, 1), minInterval: 365 * DAY,
            axisLabel: { color: token("--soft"), formatter: (t) => String(new Date(t).getFullYear()), hideOverlap: true },
            axisLine: { lineStyle: { color: token("--rule") } }, splitLine: { show: false },
        },
        yAxis: {
            type: "value", min: 0, max: top,
            axisLabel: { color: token("--soft"), formatter: (v) => (v > top - 1e-9 && !Number.isInteger(v) ? "" : v.toLocaleString(document.documentElement.lang)) },
            splitLine: { lineStyle: { color: token("--rule") } },
        },
        series: [{
            type: "custom", clip: true, encode: { x: [0, 1], y: [2, 3] },
            data: figures.map((f) => [f.from, f.to, f.lo, f.hi ?? top]),
            renderItem: (_, api) => {
                const f = figures[api.dataIndex ? api.dataIndex() : _.dataIndex];
                const [x1, y1] = api.coord([api.value(0), api.value(2)]);
                const [x2, y2] = api.coord([api.value(1), api.value(3)]);
                const exact = f.hi !== null && f.hi === f.lo;
                const width = Math.max(6, x2 - x1);
                return {
                    type: "rect",
                    shape: { x: (x1 + x2 - width) / 2, y: exact ? y1 - 2 : y2, width, height: exact ? 4 : Math.max(4, y1 - y2) },
                    style: exact && !f.some
                        ? { fill: token("--sure") }
                        : { fill: token("--doubt"), opacity: exact ? 1 : 0.45, stroke: token("--doubt"), lineDash: f.some || f.hi === null ? [4, 3] : null },
                };
            },
            markArea: {
                silent: true,
                itemStyle: { color: token("--hover") },
                label: { color: token("--soft"), position: "insideTop", fontSize: 11, width: 60, overflow: "break" },
                data: gaps.map((year) => [{ name: place.dataset.gap, xAxis: Date.UTC(year, 0, 1) }, { xAxis: Date.UTC(year + 1, 0, 1) }]),
            },
        }],
    });
}

// Also when the page was asked for again: its table is another one then.
function begin() {
    read();
    if (!place || figures.length === 0) {
        place?.remove();
        return;
    }
    if (chart?.getDom() !== place) {
        chart?.dispose();
        chart = echarts.init(place, null, { renderer: "canvas" });
        const drawn = chart;
        new ResizeObserver(() => drawn.isDisposed() || drawn.resize()).observe(place);
    }
    draw(chart);
}

document.addEventListener("live:refreshed", begin);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => chart && draw(chart));

if (window.echarts) {
    begin();
} else {
    addEventListener("load", begin);
}
