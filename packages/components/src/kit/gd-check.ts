/**
 * `gd-check.js`: put into a page that embeds the kit, it says in words what stands in the way, at the page's end and in
 * the console. For web teams while they build; nothing is sent but the question whether the API knows the site key.
 */
import { diagnose } from './host-check/diagnose.js';
import { readFacts, settingsOf, watchPage } from './host-check/facts.js';
import { type Language, LEVEL_WORDS, wordsOf } from './host-check/messages.js';
import { showReport } from './host-check/report.js';

/** So long after `load` the elements have been there and answers have come. */
const SETTLED = 3000;

const own = [...document.scripts].find(({ src }) => src === import.meta.url);
const watch = watchPage();
const host = document.createElement('div');

async function check(): Promise<void> {
  const settings = settingsOf(own?.dataset ?? {}, import.meta.url);
  const findings = diagnose(await readFacts(watch, settings));
  const language: Language = document.documentElement.lang.startsWith('en') ? 'en' : 'vi';
  for (const finding of findings) {
    const { what, fix } = wordsOf(finding, language);
    console.warn(`[gd] ${LEVEL_WORDS[language][finding.level]}: ${what} ${fix}`);
  }
  showReport(host, findings, language, () => void check());
  if (!host.isConnected) document.body.append(host);
}

const start = (): unknown => setTimeout(() => void check(), SETTLED);
if (document.readyState === 'complete') start();
else addEventListener('load', start, { once: true });
