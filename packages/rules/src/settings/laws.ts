import type { LocalizedText } from '../text.js';

/** Laws and decrees by the name that people cite, in Vietnamese and in English. */
const LAWS = {
  civilCode: ['Bộ luật Dân sự 2015', 'Civil Code 2015'],
  complaints: ['Luật Khiếu nại 2011', 'Law on Complaints 2011'],
  denunciations: ['Luật Tố cáo 2018', 'Law on Denunciations 2018'],
  reception: ['Luật Tiếp công dân 2013', 'Law on Citizen Reception 2013'],
  information: ['Luật Tiếp cận thông tin 2016', 'Law on Access to Information 2016'],
  personalData: ['Luật Bảo vệ dữ liệu cá nhân 2025', 'Law on Personal Data Protection 2025'],
  democracy: ['Luật Thực hiện dân chủ ở cơ sở 2022', 'Law on Grassroots Democracy 2022'],
  decree20: ['Nghị định 20/2008/NĐ-CP', 'Decree 20/2008/NĐ-CP'],
  decree154: ['Nghị định 154/2026/NĐ-CP', 'Decree 154/2026/NĐ-CP'],
  decree155: ['Nghị định 155/2026/NĐ-CP', 'Decree 155/2026/NĐ-CP'],
  decree356: ['Nghị định 356/2025/NĐ-CP', 'Decree 356/2025/NĐ-CP'],
} as const;

/** A law, with its articles where they are known: `cite('complaints', 28)`, `cite('denunciations', 22, 23)`. */
export function cite(law: keyof typeof LAWS, ...articles: readonly number[]): LocalizedText {
  const [vi, en] = LAWS[law];
  if (articles.length === 0) return { vi, en };
  return {
    vi: `${vi}, Điều ${articles.join(', ')}`,
    en: `${en}, ${articles.length > 1 ? 'Articles' : 'Article'} ${articles.join(', ')}`,
  };
}
