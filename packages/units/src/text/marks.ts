/** Tone marks in Vietnamese dictionary order: ngang 0, huyền 1, hỏi 2, ngã 3, sắc 4, nặng 5. */
const TONES = new Map([
  ['\u0300', 1],
  ['\u0309', 2],
  ['\u0303', 3],
  ['\u0301', 4],
  ['\u0323', 5],
]);

export interface Marks {
  /** The letters with breve, circumflex, horn and bar, but without tone: "thuỷ" → "thuy", "lực" → "lưc". */
  readonly shape: string;
  /** 0–5, wherever the tone stood: "hoà" and "hòa" are alike. */
  readonly tone: number;
}

/** Splits one syllable, NFC or NFD, into letters and tone. */
export function splitMarks(syllable: string): Marks {
  let shape = '';
  let tone = 0;
  for (const char of syllable.normalize('NFD')) {
    const found = TONES.get(char);
    if (found === undefined) shape += char;
    else tone = found;
  }
  return { shape: shape.normalize('NFC'), tone };
}
