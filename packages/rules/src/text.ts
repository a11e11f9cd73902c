/** The same text in Vietnamese and in English. */
export interface LocalizedText {
  readonly vi: string;
  readonly en: string;
}
