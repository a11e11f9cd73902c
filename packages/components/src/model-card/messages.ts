import type { ModelField, ModelKind } from '@gd/contract';
import type { Catalogue } from '../base/messages.js';

const vi = {
  fields: {
    economy: 'Kinh tế',
    'culture-society': 'Văn hóa – xã hội',
    'defence-security': 'Quốc phòng – an ninh',
    'political-system': 'Xây dựng hệ thống chính trị',
  } satisfies Record<ModelField, string> as Record<ModelField, string>,
  kinds: { collective: 'Tập thể', individual: 'Cá nhân' } satisfies Record<ModelKind, string> as Record<
    ModelKind,
    string
  >,
  field: 'Lĩnh vực',
  place: 'Nơi thực hiện',
  today: (units: string) => `Nay thuộc ${units}`,
  or: ' hoặc ',
  year: 'Năm',
  figures: 'Số liệu',
  source: 'Nguồn',
  published: (date: string) => `đăng ${date}`,
  newWindow: '(mở trang khác)',
  partial: 'Nguồn chỉ nêu vắn tắt, nên thông tin ở đây chưa đầy đủ.',
  notFound: 'Không có mô hình này. Có thể mô hình đã được đưa khỏi danh sách.',
};

const en: typeof vi = {
  fields: {
    economy: 'Economy',
    'culture-society': 'Culture and society',
    'defence-security': 'Defence and security',
    'political-system': 'Political system',
  },
  kinds: { collective: 'Collective', individual: 'Individual' },
  field: 'Field',
  place: 'Place',
  today: (units) => `Today in ${units}`,
  or: ' or ',
  year: 'Year',
  figures: 'Figures',
  source: 'Source',
  published: (date) => `published ${date}`,
  newWindow: '(opens another site)',
  partial: 'The source is brief, so the information here is incomplete.',
  notFound: 'There is no such model. It may have been taken off the list.',
};

export const modelMessages: Catalogue<typeof vi> = { vi, en };
