/** Tags that registers use again and again, by the words of both languages. A tag that an officer made up is its own word. */
import type { LocalizedText } from '../text.js';

const TAGS: Readonly<Record<string, LocalizedText>> = {
  agriculture: { vi: 'nông nghiệp', en: 'agriculture' },
  security: { vi: 'an ninh trật tự', en: 'security' },
  environment: { vi: 'môi trường', en: 'environment' },
  'public-service': { vi: 'phục vụ hành chính', en: 'public service' },
  'ethnic-minority': { vi: 'dân tộc thiểu số', en: 'ethnic minority' },
  land: { vi: 'đất đai', en: 'land' },
  'new-rural': { vi: 'nông thôn mới', en: 'new rural' },
  religion: { vi: 'tôn giáo', en: 'religion' },
  digital: { vi: 'chuyển đổi số', en: 'digital' },
  women: { vi: 'phụ nữ', en: 'women' },
  'fire-safety': { vi: 'phòng cháy chữa cháy', en: 'fire safety' },
  'drug-prevention': { vi: 'phòng chống ma túy', en: 'drug prevention' },
  youth: { vi: 'thanh niên', en: 'youth' },
  'poverty-reduction': { vi: 'giảm nghèo', en: 'poverty reduction' },
  infrastructure: { vi: 'hạ tầng', en: 'infrastructure' },
  feedback: { vi: 'lắng nghe ý kiến', en: 'feedback' },
  'party-members': { vi: 'đảng viên', en: 'party members' },
  mediation: { vi: 'hòa giải', en: 'mediation' },
};

/** As it is shown. */
export const tagLabel = (tag: string): LocalizedText => TAGS[tag] ?? { vi: tag, en: tag };

/** All that a tag is found by. */
export const wordsOfTag = (tag: string): string[] => [tag, ...Object.values(TAGS[tag] ?? {})];

/** The tag that somebody means by its label in either language; any other text is a tag of its own. */
export function tagOf(text: string): string {
  const said = text.toLowerCase();
  const known = Object.entries(TAGS).find(([, { vi, en }]) => [vi, en].includes(said));
  return known?.[0] ?? text;
}
