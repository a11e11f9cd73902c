import { html, type TemplateResult } from 'lit';
import { CASE_STATUS_LABELS, type CaseStatus } from '@gd/rules';
import type { Locale } from '@gd/contract';
import { icon, type IconName } from '../base/icons.js';

type Tone = '' | 'badge-success' | 'badge-danger' | 'badge-warning' | 'badge-muted';

const LOOKS: Readonly<Record<CaseStatus, readonly [IconName, Tone]>> = {
  submitted: ['inbox', ''],
  received: ['check', ''],
  needs_info: ['question', 'badge-warning'],
  transferred: ['transfer', ''],
  accepted: ['check', ''],
  processing: ['clock', ''],
  extended: ['clock', ''],
  suspended: ['clock', 'badge-warning'],
  terminated: ['close', 'badge-muted'],
  answered: ['message', 'badge-success'],
  reopened: ['refresh', 'badge-warning'],
  refused: ['alert', 'badge-danger'],
  withdrawn: ['close', 'badge-muted'],
  closed: ['check', 'badge-muted'],
};

/** The public label of a status with its icon; the colour only repeats what the words say. */
export function statusBadge(status: CaseStatus, locale: Locale): TemplateResult {
  const [name, tone] = LOOKS[status];
  return html`<span class="badge ${tone}">${icon(name)}${CASE_STATUS_LABELS[status][locale]}</span>`;
}
