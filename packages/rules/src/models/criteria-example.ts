import type { LocalizedText } from '../text.js';

interface ExampleCriteria {
  readonly title: LocalizedText;
  readonly basis: string;
  readonly criteria: readonly {
    readonly id: string;
    readonly label: LocalizedText;
    readonly points: number;
  }[];
  readonly bands: readonly { readonly id: string; readonly label: LocalizedText; readonly from: number }[];
  readonly discussAbove: number;
}

/**
 * Criteria to begin with. What is asked follows the guide of Quảng Ngãi; points and bands are an example, since provinces
 * set their own by decision and those seen give none for models.
 */
export const CRITERIA_EXAMPLE: ExampleCriteria = {
  title: { vi: 'Tiêu chí mô hình Dân vận khéo (ví dụ)', en: 'Criteria of models (example)' },
  basis:
    'Nội dung theo hướng dẫn của tỉnh Quảng Ngãi; điểm và mức xếp loại là ví dụ, tỉnh đặt lại theo quyết định của mình.',
  criteria: [
    { id: 'named', points: 5, label: { vi: 'Có tên, địa chỉ cụ thể', en: 'It has a name and a place' } },
    { id: 'field', points: 5, label: { vi: 'Thuộc một lĩnh vực', en: 'It is in one field' } },
    {
      id: 'led',
      points: 10,
      label: {
        vi: 'Có cấp ủy, chính quyền lãnh đạo và đã đăng ký',
        en: 'Party or government leads it, and it is registered',
      },
    },
    {
      id: 'forces',
      points: 15,
      label: { vi: 'Có nhiều lực lượng cùng tham gia', en: 'Several forces take part' },
    },
    {
      id: 'effect',
      points: 25,
      label: { vi: 'Hiệu quả thực chất, có sức lan tỏa', en: 'Its effect is real and spreads' },
    },
    {
      id: 'agreement',
      points: 15,
      label: { vi: 'Được nhân dân đồng thuận', en: 'People agree with it' },
    },
    {
      id: 'hard-task',
      points: 10,
      label: { vi: 'Giải quyết việc khó, việc cấp bách', en: 'It solves a hard or urgent task' },
    },
    {
      id: 'lasting',
      points: 15,
      label: { vi: 'Bền vững, có thể nhân rộng', en: 'It lasts and can be copied' },
    },
  ],
  bands: [
    { id: 'excellent', from: 90, label: { vi: 'Tiêu biểu', en: 'Outstanding' } },
    { id: 'good', from: 75, label: { vi: 'Tốt', en: 'Good' } },
    { id: 'fair', from: 50, label: { vi: 'Khá', en: 'Fair' } },
    { id: 'weak', from: 0, label: { vi: 'Cần củng cố', en: 'To be strengthened' } },
  ],
  discussAbove: 20,
};
