/** The proposed masking of a text: what stands where, and the text with the chosen stretches masked. */
import { redact, type RedactionSpan } from '@gd/rules';
import type { Locale, PublicationDraft } from '@gd/contract';

export type ProposedText = PublicationDraft['title'];

export interface Segment {
  text: string;
  /** Number of the finding from 0; undefined for text that nothing was found in. */
  finding?: number;
}

/** The text in order, cut at the findings. */
export function segments({ text, spans }: ProposedText): Segment[] {
  const parts: Segment[] = [];
  let at = 0;
  spans.forEach(({ start, end }, finding) => {
    if (start > at) parts.push({ text: text.slice(at, start) });
    parts.push({ text: text.slice(start, end), finding });
    at = end;
  });
  if (at < text.length) parts.push({ text: text.slice(at) });
  return parts;
}

export const findingText = ({ text }: ProposedText, { start, end }: RedactionSpan): string =>
  text.slice(start, end);

/** The text with each finding masked that the officer does not keep. */
export const maskedText = (
  { text, spans }: ProposedText,
  kept: ReadonlySet<number>,
  locale: Locale,
): string =>
  redact(
    text,
    spans.filter((_span, i) => !kept.has(i)),
    locale,
  );
