/** Storybook is whole: each element has a story for each state that its manifest names. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './support/documents.js';
import { readElements } from './support/manifest.js';

/** Names of stories in which an element is in a state that every kit element has. */
const STATES: Readonly<Record<string, RegExp>> = {
  loading: /Loading/,
  empty: /Empty|NotFound|NothingFound|SignedOut/,
  error: /Error|NotConfigured|Unreadable|SignedOut|Forbidden|UnknownSite|Refused/,
  offline: /Offline|NotSent/,
  done: /Done|Registered|Published|SurveyAnswered|Recognised|Rate|Reply|Paper|^Receive$/,
};

const storiesOf = (tag: string): string[] => {
  const source = readFileSync(join(root, `stories/${tag}.stories.ts`), 'utf8');
  return [...source.matchAll(/^export const (\w+): Story/gm)].map(([, name]) => name!);
};

it.each(readElements().map((element) => [element.tagName, element] as const))(
  '%s has a story for each of its states',
  (tag, { cssStates = [] }) => {
    const stories = storiesOf(tag);
    const missing = cssStates
      .map(({ name }) => name)
      .filter((name) => STATES[name] && !stories.some((story) => STATES[name]!.test(story)));
    expect(missing).toEqual([]);
  },
);
