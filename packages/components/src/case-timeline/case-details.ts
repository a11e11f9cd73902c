/** What a case carries beyond its text: the fields of its kind, the group behind it, and how it came in. */
import type { nothing, TemplateResult } from 'lit';
import type { CaseDetails, Locale, OfficerCase, TrackedCase } from '@gd/contract';
import { formatDate } from '../base/format.js';
import { detailsMessages } from './details-words.js';
import { facts } from './timeline.js';

/** The value of a field in words; undefined where it has none. */
export function detailValue(
  name: keyof CaseDetails,
  details: CaseDetails,
  locale: Locale,
): string | undefined {
  const words = detailsMessages[locale];
  switch (name) {
    case 'deliveryForm':
      return details.deliveryForm && words.delivery[details.deliveryForm];
    case 'matter':
      return details.matter && words.matters[details.matter];
    case 'right':
      return details.right && words.rights[details.right];
    case 'instance':
      return details.instance && words.instances[details.instance];
    case 'preferredOn':
      return details.preferredOn && formatDate(details.preferredOn, locale);
    default:
      return details[name];
  }
}

export function caseDetails(
  { details, groupSize, channel, lodgedOn }: OfficerCase | TrackedCase,
  locale: Locale,
): TemplateResult | typeof nothing {
  const words = detailsMessages[locale];
  const names = Object.keys(words.fields) as (keyof CaseDetails)[];
  return facts([
    ...names.map((name) => [words.fields[name], details && detailValue(name, details, locale)] as const),
    [words.group, groupSize && words.people(groupSize)],
    [words.channel, channel === 'online' ? null : words.channels[channel]],
    [words.lodgedOn, channel === 'online' ? null : formatDate(lodgedOn, locale)],
  ]);
}
