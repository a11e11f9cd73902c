import type { LocalizedText } from '../text.js';
import {
  comparePartialDates,
  partialDateLabel,
  type PartialDate,
  yearOfPartialDate,
} from './partial-date.js';

/** A figure of the register as a source published it; null where the source says nothing. */
export interface PublishedFigure {
  readonly id: string;
  readonly asOf: PartialDate;
  readonly start: number | null;
  readonly new: number | null;
  readonly removed: number | null;
  readonly end: number | null;
}

/** `1.214` in Vietnamese, `1,214` in English. */
const inVietnamese = (count: number): string => count.toLocaleString('vi-VN');
const inEnglish = (count: number): string => count.toLocaleString('en-GB');

function ownNote({ start, new: added, removed, end }: PublishedFigure): LocalizedText | null {
  if (start === null || added === null || end === null) return null;
  const reached = start + added - (removed ?? 0);
  if (reached === end) return null;
  // Without a figure for removals, an end below the sum says how many there were.
  if (removed === null && reached > end)
    return {
      vi: `Nguồn không nêu số mô hình đưa ra; để khớp phải là ${inVietnamese(reached - end)}.`,
      en: `The source gives no removals; for the sum to hold there were ${inEnglish(reached - end)}.`,
    };
  return {
    vi: `Nguồn ghi cuối kỳ ${inVietnamese(end)}; cộng lại là ${inVietnamese(reached)}. Giữ nguyên như đã công bố.`,
    en: `The source says ${inEnglish(end)} at the end; the sum is ${inEnglish(reached)}. Shown as published.`,
  };
}

function noteAfter(before: PublishedFigure, figure: PublishedFigure): LocalizedText | null {
  if (before.end === null) return null;
  const at = partialDateLabel(before.asOf);
  const { start, new: added, end } = figure;
  if (
    start !== null &&
    start !== before.end &&
    yearOfPartialDate(figure.asOf) === yearOfPartialDate(before.asOf) + 1
  )
    return {
      vi: `Đầu kỳ ghi ${inVietnamese(start)}, trong khi số đã công bố của ${at.vi} là ${inVietnamese(before.end)}.`,
      en: `It starts from ${inEnglish(start)}, while the figure published for ${at.en} is ${inEnglish(before.end)}.`,
    };
  if (start === null && added !== null && end !== null && end - added < before.end) {
    const [left, gone] = [end - added, before.end - (end - added)];
    return {
      vi: `Trừ ${inVietnamese(added)} mô hình mới còn ${inVietnamese(left)}, ít hơn ${inVietnamese(before.end)} của ${at.vi}: từ đó ít nhất ${inVietnamese(gone)} mô hình đã được đưa ra, nguồn không nêu.`,
      en: `Without the ${inEnglish(added)} new ones there were ${inEnglish(left)}, fewer than the ${inEnglish(before.end)} of ${at.en}: at least ${inEnglish(gone)} were removed since, which the source does not say.`,
    };
  }
  return null;
}

/**
 * What does not add up in published figures, in words, by the figure's id: the figure by itself, else with the one
 * published before it. Figures are shown as published and never mended.
 */
export function publishedNotes(figures: readonly PublishedFigure[]): Map<string, LocalizedText | null> {
  const inOrder = [...figures].sort((a, b) => comparePartialDates(a.asOf, b.asOf));
  return new Map(
    inOrder.map((figure, i) => {
      const before = inOrder.slice(0, i).findLast(({ end }) => end !== null);
      return [figure.id, ownNote(figure) ?? (before ? noteAfter(before, figure) : null)];
    }),
  );
}
