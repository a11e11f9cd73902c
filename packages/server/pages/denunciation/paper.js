/** The petition on paper, in the form in which petitions are written in Vietnam; always in Vietnamese. */
import { linesOf } from './petition.js';

/** @typedef {import('./petition.js').Petition} Petition */

/**
 * Built node by node: the page's policy lets no text become markup.
 * @param {string} tag
 * @param {string} className
 * @param {...(Node | string)} children
 */
function element(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** A dotted line to write on. */
const blank = () => element('span', 'blank');

/**
 * A label and what follows it on the same line.
 * @param {string} label
 * @param {string} text
 * @param {string} className
 */
function line(label, text, className = '') {
  const given = text.trim();
  return element('p', `${className} ${given ? '' : 'line'}`.trim(), `${label}: `, given || blank());
}

/**
 * Paragraphs as they were typed, or lines to write on.
 * @param {string} text
 * @param {number} blanks
 */
const paragraphs = (text, blanks) =>
  text.trim()
    ? linesOf(text).map((one) => element('p', 'text', one))
    : Array.from({ length: blanks }, () => element('p', 'line', blank()));

/** @param {Petition} petition */
function dateLine({ place, date }) {
  const [year, month, day] = date ? date.split('-') : ['……', '……', '……'];
  const where = place.trim() || '……………………';
  return element('p', 'date', `${where}, ngày ${day} tháng ${month} năm ${year}`);
}

/** @param {Petition} petition */
function denouncers({ people }) {
  const [first] = people;
  if (people.length === 1 && first)
    return [
      line('Họ và tên', first.name),
      line('Địa chỉ', first.address),
      line('Cách thức liên hệ', first.contact),
    ];
  const leaders = people.filter(({ represents }) => represents).map(({ name }) => name.trim());
  const rows = people.map(({ name, address, contact }, index) =>
    element(
      'tr',
      '',
      element('td', 'number', String(index + 1)),
      ...[name, address, contact, ''].map((text) => element('td', '', text.trim())),
    ),
  );
  const heads = ['TT', 'Họ và tên', 'Địa chỉ', 'Cách thức liên hệ', 'Ký tên hoặc điểm chỉ'];
  return [
    element('p', 'text', 'Chúng tôi cùng tố cáo về một nội dung, gồm:'),
    element(
      'table',
      'people',
      element('thead', '', element('tr', '', ...heads.map((head) => element('th', '', head)))),
      element('tbody', '', ...rows),
    ),
    line('Người đại diện', leaders.filter((name) => name !== '').join(', ')),
  ];
}

/** @param {Petition} petition */
function requests({ request, secrecy, people }) {
  const we = people.length > 1 ? 'chúng tôi' : 'tôi';
  return [
    element('p', 'text', 'Đề nghị xem xét, thụ lý và giải quyết tố cáo theo quy định của Luật Tố cáo.'),
    ...linesOf(request).map((one) => element('p', 'text', one)),
    ...(secrecy
      ? [
          element(
            'p',
            'text',
            `Đề nghị giữ bí mật họ tên, địa chỉ, bút tích và thông tin cá nhân khác của ${we}` +
              ' theo Điều 9 và Điều 56 Luật Tố cáo.',
          ),
        ]
      : []),
    element(
      'p',
      'text',
      `${we[0]?.toUpperCase()}${we.slice(1)} cam đoan trình bày trung thực và chịu trách nhiệm trước pháp luật` +
        ' về nội dung tố cáo.',
    ),
  ];
}

/** @param {Petition} petition */
function signature({ people }) {
  const leader = people.find(({ represents }) => represents) ?? people[0];
  const title = people.length > 1 ? 'NGƯỜI ĐẠI DIỆN' : 'NGƯỜI TỐ CÁO';
  return element(
    'div',
    'signature',
    element('p', 'strong', title),
    element('p', 'small', '(Ký tên hoặc điểm chỉ, ghi rõ họ tên)'),
    element('p', 'sign', blank()),
    element('p', 'strong', leader?.name.trim() ?? ''),
  );
}

/**
 * The whole sheet.
 * @param {Petition} petition
 */
export function paperOf(petition) {
  /** @param {string} text */
  const heading = (text) => element('h3', '', text);
  const sheet = element(
    'article',
    'sheet',
    element('p', 'nation', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
    element('p', 'motto', 'Độc lập - Tự do - Hạnh phúc'),
    dateLine(petition),
    element('h2', 'title', 'ĐƠN TỐ CÁO'),
    line('Kính gửi', petition.to, 'to'),
    heading('I. Người tố cáo'),
    ...denouncers(petition),
    heading('II. Người bị tố cáo'),
    line('Họ tên, tên cơ quan, tổ chức', petition.denounced),
    line('Chức vụ, nơi làm việc hoặc địa chỉ', petition.denouncedAbout),
    heading('III. Hành vi vi phạm pháp luật bị tố cáo'),
    ...paragraphs(petition.act, 8),
    heading('IV. Tài liệu, chứng cứ kèm theo'),
    ...paragraphs(petition.evidence, 3),
    heading('V. Đề nghị'),
    ...requests(petition),
    signature(petition),
  );
  sheet.lang = 'vi';
  return sheet;
}
