import { html, nothing, type TemplateResult } from 'lit';
import { MODEL_STATUS_LABELS, REVIEW_OUTCOME_LABELS, type ModelStatus, type ReviewOutcome } from '@gd/rules';
import type { Locale } from '@gd/contract';
import { icon, type IconName } from '../../base/icons.js';

type Tone = '' | 'badge-success' | 'badge-danger' | 'badge-warning' | 'badge-muted';

const LOOKS: Readonly<Record<ModelStatus, readonly [IconName, Tone]>> = {
  nominated: ['inbox', 'badge-warning'],
  declined: ['close', 'badge-muted'],
  registered: ['book', ''],
  launched: ['sprout', ''],
  running: ['clock', ''],
  reviewed: ['search', ''],
  recognised: ['check', 'badge-success'],
  removed: ['close', 'badge-muted'],
};

/** The status with its icon; the colour only repeats what the words say. */
export function statusBadge(status: ModelStatus, locale: Locale): TemplateResult {
  const [name, tone] = LOOKS[status];
  return html`<span class="badge ${tone}">${icon(name)}${MODEL_STATUS_LABELS[status][locale]}</span>`;
}

export const outcomeBadge = (
  outcome: ReviewOutcome | null,
  locale: Locale,
): TemplateResult | typeof nothing =>
  outcome === null
    ? nothing
    : html`<span class="badge ${outcome === 'good' ? 'badge-success' : 'badge-warning'}"
        >${icon(outcome === 'good' ? 'check' : 'alert')}${REVIEW_OUTCOME_LABELS[outcome][locale]}</span
      >`;
