/**
 * Accuracy and loss of some runs as one SVG that stands by itself: no style sheet, no font to fetch,
 * white paper. Left to right in every language, like the charts of the page.
 */
import { ticks } from 'd3-array';
import { line as linePath } from 'd3-shape';
import { linearScale, spreadLabels, type Point } from '../chart-geometry.ts';
import type { Line } from '../chart-types.ts';
import { bounds, chartTick, domainOf, type Metric } from '../training/lines.ts';
import { paperColourOf, type KeyedArm } from './keyed-arms.ts';
import { endOf, overlayLines } from './overlay-lines.ts';
import { nothingHidden, type Words } from './words.ts';

export const pictureWidth = 1120;
const [plotWidth, plotHeight] = [430, 300];
const [left, top, gap] = [56, 56, 560];
const legendRow = 22;

const ink = '#1b1b1b';
const pale = '#6b6b6b';
const dashes = { solid: '', dashed: '7 4', dotted: '1.5 4' } as const;
const metrics = ['accuracy', 'loss'] as const;

/** @param title stands above it and names it for those who do not see it */
export function pictureOf(arms: readonly KeyedArm[], title: string, words: Words): string {
  const height = top + plotHeight + 64 + legendRow * arms.length;
  const charts = metrics.map((metric, index) => chart(arms, metric, left + index * gap, words));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${pictureWidth}" height="${height}" viewBox="0 0 ${pictureWidth} ${height}" font-family="Vazirmatn, 'Noto Sans', Arial, sans-serif" font-size="13" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    text({ x: left, y: 26, size: 17, weight: 700 }, title),
    ...charts,
    ...arms.map((one, index) => legendEntry(one, top + plotHeight + 64 + index * legendRow)),
    '</svg>',
  ].join('\n');
}

function chart(arms: readonly KeyedArm[], metric: Metric, x0: number, words: Words): string {
  const { t } = words;
  const lines = overlayLines(arms, nothingHidden, metric, 'epoch', words);
  const [yMin, yMax] = domainOf(lines, bounds[metric]);
  const end = endOf(lines);
  const x = linearScale([0, end], [x0, x0 + plotWidth]);
  const y = linearScale([yMin, yMax], [top + plotHeight, top]);
  const bottom = top + plotHeight;
  return [
    text({ x: x0, y: top - 10, weight: 600 }, metric === 'accuracy' ? t.accuracyAxis : t.lossAxis),
    ...ticks(yMin, yMax, 5).flatMap((tick) => [
      `<path d="M${x0} ${n(y(tick))}H${x0 + plotWidth}" stroke="#ddd"/>`,
      text({ x: x0 - 8, y: y(tick) + 4, anchor: 'end', fill: pale }, chartTick(tick, metric)),
    ]),
    ...ticks(0, end, Math.min(10, end))
      .filter(Number.isInteger)
      .map((tick) =>
        text({ x: x(tick), y: bottom + 20, anchor: 'middle', fill: pale }, String(tick)),
      ),
    text({ x: x0 + plotWidth, y: bottom + 40, anchor: 'end', fill: pale }, t.epochAxis),
    ...lines.map((line) => curve(line, colourIn(arms, line), x, y, [yMin, yMax])),
    ...endLabels(arms, lines, x, y, bottom),
  ].join('\n');
}

type Scale = (value: number) => number;

/** What runs out of the chart is cut off at its edge. */
function curve(line: Line, colour: string, x: Scale, y: Scale, [low, high]: [number, number]) {
  const inside = (value: number) => Math.min(high, Math.max(low, value));
  const path = linePath<Point>(
    (point) => n(x(point[0])),
    (point) => n(y(inside(point[1]))),
  ).defined((point) => Number.isFinite(point[1]));
  const points = line.points.filter(([, value]) => Number.isFinite(value));
  const dots = line.marks
    ? points.map(
        ([px, py]) =>
          `<circle cx="${n(x(px))}" cy="${n(y(inside(py)))}" r="3" fill="#fff" stroke="${colour}" stroke-width="1.8"/>`,
      )
    : [];
  const dash = dashes[line.stroke];
  return [
    `<path d="${path(line.points) ?? ''}" fill="none" stroke="${colour}" stroke-width="${line.strong ? 2.6 : 1.4}"${dash && ` stroke-dasharray="${dash}"`} stroke-linejoin="round"/>`,
    ...dots,
  ].join('');
}

function endLabels(
  arms: readonly KeyedArm[],
  lines: readonly Line[],
  x: Scale,
  y: Scale,
  bottom: number,
): string[] {
  const named = lines.flatMap((line) => {
    const value = line.points.findLast(([, one]) => Number.isFinite(one))?.[1];
    return line.endLabel && value !== undefined ? [{ line, label: line.endLabel, value }] : [];
  });
  const wanted = named.map(({ value }) => Math.max(top, y(value)));
  const places = spreadLabels(wanted, 15, bottom);
  return named.map(({ line, label }, index) =>
    text(
      {
        ...{ x: x(label.x) + 9, y: (places[index] ?? 0) + 4, size: 12, weight: 600 },
        fill: colourIn(arms, line),
      },
      label.text,
    ),
  );
}

function legendEntry(one: KeyedArm, y: number): string {
  const dash = dashes[one.stroke];
  const colour = paperColourOf(one);
  return [
    `<path d="M${left} ${y - 4}h34" stroke="${colour}" stroke-width="2.6"${dash && ` stroke-dasharray="${dash}"`}/>`,
    text({ x: left + 46, y }, `${one.key}  ${one.label} · ${one.run.id}`),
  ].join('');
}

function colourIn(arms: readonly KeyedArm[], { id }: Line): string {
  const found = arms.find(({ key }) => id.startsWith(`${key}-`));
  return found ? paperColourOf(found) : ink;
}

interface TextStyle {
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly weight?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly fill?: string;
}

function text({ x, y, size, weight, anchor, fill = ink }: TextStyle, content: string): string {
  const attributes = [
    `x="${n(x)}" y="${n(y)}" fill="${fill}"`,
    ...(size ? [`font-size="${size}"`] : []),
    ...(weight ? [`font-weight="${weight}"`] : []),
    ...(anchor ? [`text-anchor="${anchor}"`] : []),
  ];
  return `<text ${attributes.join(' ')}>${escaped(content)}</text>`;
}

const n = (value: number) => Number(value.toFixed(1));

/** As XML has it; signs that it forbids are left out. */
function escaped(content: string): string {
  return content
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/g, '');
}
