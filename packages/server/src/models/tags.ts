/** Words of the tags that models of the seed have: a tag is found by its words in both languages. */
import type { LocalizedText } from '@gd/contract';

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

/** A tag that an officer made up is its own word. */
export const wordsOfTag = (tag: string): string[] => [tag, ...Object.values(TAGS[tag] ?? {})];
