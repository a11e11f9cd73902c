/** What is left when a Vietnamese keyboard was off: Telex ("hoaf", "luw") and VNI ("hoa2", "lu7"). */

const TELEX_TONES: Readonly<Record<string, string>> = {
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  s: '\u0301',
  j: '\u0323',
  z: '',
};
const VNI_TONES: Readonly<Record<string, string>> = {
  '1': '\u0301',
  '2': '\u0300',
  '3': '\u0309',
  '4': '\u0303',
  '5': '\u0323',
};

const VOWEL = /[aeiouyăâêôơư]/;

/** Replaces the last letter that `from` names; the horn goes on both letters of "uo", but not in "quo". */
function marked(letters: string, from: string, to: string): string | undefined {
  for (let i = letters.length - 1; i >= 0; i--) {
    const at = from.indexOf(letters.charAt(i));
    if (at < 0) continue;
    const start = to.charAt(at) === 'ơ' && /(?<!q)u$/.test(letters.slice(0, i)) ? i - 1 : i;
    return `${letters.slice(0, start)}${start < i ? 'ư' : ''}${to.charAt(at)}${letters.slice(i + 1)}`;
  }
  return undefined;
}

function telexLetter(letters: string, key: string): string {
  if (key === 'w') return marked(letters, 'aou', 'ăơư') ?? `${letters}ư`;
  if (key === 'd' && letters.startsWith('d')) return `đ${letters.slice(1)}`;
  if ('aeo'.includes(key) && letters.includes(key))
    return marked(letters, key, { a: 'â', e: 'ê', o: 'ô' }[key] ?? '') ?? letters;
  return letters + key;
}

function vniLetter(letters: string, key: string): string | undefined {
  if (key === '6') return marked(letters, 'aeo', 'âêô');
  if (key === '7') return marked(letters, 'ou', 'ơư');
  if (key === '8') return marked(letters, 'a', 'ă');
  if (key === '9') return letters.startsWith('d') ? `đ${letters.slice(1)}` : undefined;
  return letters + key;
}

function decoded(
  token: string,
  tones: Readonly<Record<string, string>>,
  letter: (letters: string, key: string) => string | undefined,
): string | undefined {
  let letters = '';
  let tone = '';
  for (const key of token) {
    const mark = tones[key];
    // "z" takes a tone away, so without one it is a letter.
    if (mark !== undefined && VOWEL.test(letters) && (mark !== '' || tone !== '')) {
      tone = mark;
      continue;
    }
    const next = letter(letters, key);
    if (next === undefined) return undefined;
    letters = next;
  }
  const text = letters + tone;
  return text === token ? undefined : text;
}

/** The syllables a token may stand for when its keys were meant for an input method; marks may stand last. */
export function typedSyllables(token: string): string[] {
  if (!/^[a-z][a-z0-9]+$/.test(token)) return [];
  const syllable = /\d/.test(token)
    ? decoded(token, VNI_TONES, vniLetter)
    : decoded(token, TELEX_TONES, telexLetter);
  return syllable === undefined || /\d/.test(syllable) ? [] : [syllable];
}
