/** How far each section of the form is. */
import { filledFigures, namedForces, storedOf, type Draft } from './draft.js';
import { fieldsIn, type FieldMessages, type Section } from './fields.js';

/** `optional`: nothing is in it, and nothing needs to be. */
export type SectionState = 'empty' | 'optional' | 'begun' | 'done' | 'wrong';

const filled = (...texts: readonly string[]): boolean => texts.some((text) => text.trim() !== '');

/** Something was typed or chosen in it. */
function isBegun(section: Section, draft: Draft): boolean {
  switch (section) {
    case 'about':
      return filled(draft.title, draft.summary, draft.field, draft.kind, draft.level);
    case 'where':
      return filled(draft.unit, draft.unitText, draft.place, draft.from, draft.to);
    case 'story':
      return fieldsIn('story', draft).some((part) => filled(draft[part as 'goals']));
    case 'results':
      return namedForces(draft).length + filledFigures(draft).length > 0;
    case 'files':
      return draft.photos.length + draft.documents.length > 0;
    case 'contact':
      return filled(draft.name, draft.address, draft.phone, draft.email);
  }
}

/** Enough of it to be read: of the story why, how and with what result; of files one that has arrived. */
function isEnough(section: Section, draft: Draft): boolean {
  if (section === 'story')
    return [draft.situation, draft.method, draft.outputs].every((part) => filled(part));
  if (section === 'files') return storedOf(draft.photos).length + storedOf(draft.documents).length > 0;
  return isBegun(section, draft);
}

/**
 * @param problems what is wrong with the draft
 * @param shown the mistakes that the person has been told of
 */
export function stateOf(
  section: Section,
  draft: Draft,
  { problems, shown }: { problems: FieldMessages; shown: FieldMessages },
): SectionState {
  const fields = fieldsIn(section, draft);
  if (fields.some((name) => shown[name])) return 'wrong';
  const needed = section === 'about' || section === 'where' || section === 'contact';
  if (!isBegun(section, draft)) return needed ? 'empty' : 'optional';
  return isEnough(section, draft) && !fields.some((name) => problems[name]) ? 'done' : 'begun';
}
