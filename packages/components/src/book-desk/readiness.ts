/** What a book lacks for its next step, in words; and what is worth a look before it. */
import type { Locale, OfficerBook } from '@gd/contract';
import { formatNumber } from '../base/format.js';
import { chapterName } from './chapters-view.js';
import { chosenIn, type Draft } from './draft.js';
import { bookDeskMessages } from './messages.js';

export interface Readiness {
  /** The server would refuse the step. */
  missing: readonly string[];
  advice: readonly string[];
}

interface Question {
  status: OfficerBook['status'];
  draft: Draft;
  unsaved: boolean;
  /** Models that have left the register. */
  gone: number;
  locale: Locale;
}

const said = (sentences: readonly (string | false)[]): string[] =>
  sentences.filter((sentence): sentence is string => sentence !== false);

export function readiness({ status, draft, unsaved, gone, locale }: Question): Readiness {
  if (status === 'published') return { missing: [], advice: [] };
  const words = bookDeskMessages[locale];
  const { chapters, foreword, coverPhotoId, publisher } = draft;
  const [chosen, size] = [chosenIn(draft).length, Number(draft.size)];
  const numbers = [formatNumber(chosen, locale), formatNumber(size, locale)] as const;
  return {
    missing: said([
      unsaved && words.lackSaved,
      gone > 0 && words.lackGone(formatNumber(gone, locale)),
      chapters.length === 0 && words.lackChapter,
      ...chapters.map(
        ({ models }, at) => models.length === 0 && words.lackModels(chapterName(draft, at, locale)),
      ),
    ]),
    advice: said([
      chosen < size && words.adviceFewer(...numbers),
      chosen > size && words.adviceMore(...numbers),
      foreword.trim() === '' && words.adviceForeword,
      coverPhotoId === null && words.adviceCover,
      publisher.trim() === '' && words.advicePublisher,
    ]),
  };
}
