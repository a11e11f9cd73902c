/** How the choice lies over fields and units: bars, numbers and words. */
import { html, type TemplateResult } from 'lit';
import type { BookBalance, Locale } from '@gd/contract';
import { MODEL_FIELD_LABELS } from '@gd/rules';
import { barChart, hatch, type BarPart } from '../base/bars.js';
import { chartFigure } from '../base/chart-figure.js';
import { csvFile } from '../base/csv.js';
import { figureTable } from '../base/figure-table.js';
import { formatNumber } from '../base/format.js';
import type { HeadingLevel } from '../base/heading.js';
import { bookDeskMessages } from './messages.js';

export interface BalanceView {
  balance: BookBalance;
  locale: Locale;
  level: HeadingLevel;
  /** Which of the two figures are shown as tables. */
  asTable: ReadonlySet<string>;
  show(figure: string, asTable: boolean): void;
}

interface Row {
  label: string;
  chosen: number;
  even: number;
  candidates: number;
}

/** Within one model of the even share nothing is out of balance. */
const TOLERANCE = 1;
/** Names in a sentence, before it is no sentence any more. */
const MOST_NAMES = 3;

/** Bars of the units that are furthest from their share; the table has them all. */
const MOST_BARS = 12;

const apart = ({ chosen, even }: Row): number => chosen - even;

const parts = ({ chosen, even }: Row): BarPart[] => [
  { look: 'main', value: Math.min(chosen, even) },
  { look: 'hatched', value: Math.max(0, chosen - even) },
  { look: 'plain', value: Math.max(0, even - chosen) },
];

/** "Kinh tế (5 / 3,2), …", the furthest first. */
const named = (rows: readonly Row[], locale: Locale): string =>
  rows
    .slice(0, MOST_NAMES)
    .map(
      ({ label, chosen, even }) =>
        `${label} (${bookDeskMessages[locale].of(formatNumber(chosen, locale), formatNumber(even, locale))})`,
    )
    .join(', ');

/** Where the choice is furthest from an even one. */
export function apartWords(rows: readonly Row[], locale: Locale): string {
  const words = bookDeskMessages[locale];
  const short = rows.filter((row) => apart(row) <= -TOLERANCE).sort((a, b) => apart(a) - apart(b));
  const over = rows.filter((row) => apart(row) >= TOLERANCE).sort((a, b) => apart(b) - apart(a));
  if (short.length + over.length === 0) return words.even;
  return [
    short.length > 0 ? words.short(named(short, locale)) : '',
    over.length > 0 ? words.over(named(over, locale)) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

export const fieldRows = ({ byField }: BookBalance, locale: Locale): Row[] =>
  byField
    .map(({ field, ...row }) => ({ ...row, label: MODEL_FIELD_LABELS[field][locale] }))
    .filter(({ candidates, chosen }) => candidates + chosen > 0);

/** Units with most models in the book first; then those that are due most. */
const unitRows = ({ byUnit }: BookBalance, locale: Locale): (Row & { isKnown: boolean })[] =>
  byUnit
    .map(({ unit, ...row }) => ({
      ...row,
      isKnown: unit !== null,
      label: unit?.label[locale] ?? bookDeskMessages[locale].noUnit,
    }))
    .sort((a, b) => b.chosen - a.chosen || b.even - a.even || a.label.localeCompare(b.label, 'vi'));

function table(rows: readonly Row[], caption: string, locale: Locale, shown: boolean): TemplateResult {
  const { columns } = bookDeskMessages[locale];
  const numbers = ['chosen', 'even', 'candidates'] as const;
  return figureTable({
    ...{ caption, shown },
    head: html`<th scope="col">${columns.name}</th>
      ${numbers.map((name) => html`<th scope="col" class="number">${columns[name]}</th>`)}`,
    rows: rows.map(
      (row) =>
        html`<tr>
          <th scope="row">${row.label}</th>
          ${numbers.map((name) => html`<td class="number">${formatNumber(row[name], locale)}</td>`)}
        </tr>`,
    ),
  });
}

export function balanceView(view: BalanceView): TemplateResult {
  const { balance, locale } = view;
  const words = bookDeskMessages[locale];
  const fields = fieldRows(balance, locale);
  const units = unitRows(balance, locale);
  // Models whose unit nobody knows make no unit.
  const known = units.filter(({ isKnown }) => isKnown);
  const chosen = known.filter((row) => row.chosen > 0);
  const furthest = [...units].sort((a, b) => Math.abs(apart(b)) - Math.abs(apart(a))).slice(0, MOST_BARS);
  const number = (value: number) => formatNumber(value, locale);
  return html`${hatch()}
    <p class="small muted">${words.evenShare}</p>
    <div class="balance">
      ${figure('fields', words.balanceField, fields, fields, html`${apartWords(fields, locale)}`, view)}
      ${figure(
        'units',
        words.balanceUnit,
        units,
        furthest,
        html`${words.unitsWith(number(chosen.length), number(known.length))}
        ${chosen.length === 0 ? '' : apartWords(known, locale)}
        ${words.others(number(units.length - furthest.length))}`,
        view,
      )}
    </div>`;
}

function figure(
  id: string,
  title: string,
  rows: readonly Row[],
  barred: readonly Row[],
  caption: TemplateResult,
  { locale, level, asTable, show }: BalanceView,
): TemplateResult {
  const { legend, of, columns } = bookDeskMessages[locale];
  const number = (value: number) => formatNumber(value, locale);
  return chartFigure({
    ...{ id: `balance-${id}`, title, level, locale, caption },
    chart: barChart(
      title,
      barred.map((row) => ({
        label: row.label,
        parts: parts(row),
        number: of(number(row.chosen), number(row.even)),
      })),
      (['main', 'plain', 'hatched'] as const).map((look) => ({ look, label: legend[look] })),
    ),
    table: table(rows, title, locale, asTable.has(id)),
    asTable: asTable.has(id),
    show: (as) => show(id, as),
    csv: {
      name: `can-doi-${id}.csv`,
      file: () =>
        csvFile([
          Object.values(columns),
          ...rows.map(({ label, chosen, even, candidates }) => [label, chosen, even, candidates]),
        ]),
    },
  });
}
