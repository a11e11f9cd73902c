/** Findings in words: what is wrong, and what to do. */
import type { Finding } from './diagnose.js';

export type Language = 'vi' | 'en';

/** What is wrong; what to do about it. */
type Words = readonly [what: string, fix: string];
/** The values of a finding are put in by name, as `{origin}`. */
type Catalogue = Readonly<Record<Finding['code'], Words>>;

const vi: Catalogue = {
  'blocked-ours': [
    'Chính sách CSP của trang chặn {source}.',
    'Thêm {add} vào {directive} trong header Content-Security-Policy.',
  ],
  'blocked-other': [
    'Chính sách CSP của trang chặn {source} ({directive}); đây không phải tệp của GD.',
    'GD không cần nguồn này. Hãy hỏi người đã thêm nó vào trang.',
  ],
  'trusted-types': [
    'Trang đòi Trusted Types nhưng không cho phép tên của GD.',
    "Thêm vào chính sách: trusted-types lit-html gd 'allow-duplicates'.",
  ],
  'lang-missing': [
    'Trang không khai ngôn ngữ.',
    'Viết <html lang="vi">. Trình đọc màn hình chọn giọng theo đó, thành phần chọn lời theo đó.',
  ],
  'lang-vn': ['lang="vn" không phải là mã ngôn ngữ.', 'Viết lang="vi"; "VN" là mã quốc gia.'],
  'lang-other': [
    'Trang khai ngôn ngữ {lang}, GD chưa có.',
    'Thành phần nói tiếng Việt. Đặt lang="vi" hoặc lang="en" quanh thành phần nếu muốn.',
  ],
  'script-missing': [
    'Không thấy tệp gd.js, gd-form.js, gd-all.js hay gd-desk.js trong trang.',
    'Thêm <script type="module" src="https://MÁY-CHỦ-GD/kit/gd.js">. Nếu đã có, hệ quản trị nội dung đã lọc mất thẻ script.',
  ],
  'not-defined': [
    'Các thẻ {tags} chưa chạy.',
    'Xem tên thẻ có đúng không, tệp kịch bản có thành phần này không, và có nguồn nào bị chặn không.',
  ],
  versions: [
    'Trang có nhiều phiên bản của GD: {versions}.',
    'Chỉ giữ một. Thành phần của phiên bản đến trước được dùng, phần còn lại bị bỏ.',
  ],
  'two-files': [
    'Trang tải cả {files}.',
    'Một tệp là đủ: gd.js và gd-form.js tải theo nhu cầu, gd-all.js có tất cả.',
  ],
  'api-missing': [
    'Không biết máy chủ GD ở đâu.',
    'Tải kịch bản từ máy chủ GD, hoặc đặt data-api-base ở thẻ script.',
  ],
  'site-missing': [
    'Không thấy khóa của trang (site key).',
    'Đặt data-site ở thẻ script gd.js hoặc site ở thành phần. Nếu đặt bằng configure(), ghi thêm data-site ở thẻ của gd-check.js để kiểm tra.',
  ],
  'api-http': [
    'Địa chỉ máy chủ {api} không dùng https.',
    'Đổi thành https://; trang https không gọi được http.',
  ],
  'api-path': [
    'Địa chỉ máy chủ {api} có đường dẫn phía sau.',
    'Chỉ ghi giao thức và tên máy, như https://api.example.vn.',
  ],
  'api-unreachable': [
    'Không gọi được {api}.',
    'Xem máy chủ có chạy không (/health/ready), và connect-src có cho phép địa chỉ này không.',
  ],
  'site-unknown': ['Máy chủ không biết khóa {site}.', 'So lại từng ký tự với khóa mà quản trị đã cấp.'],
  'origin-not-allowed': [
    'Khóa {site} chưa được đăng ký cho {origin}.',
    'Nhờ quản trị thêm đúng địa chỉ này: gd-server site put … --origin {origin}',
  ],
  'api-problem': ['Máy chủ trả lời {problem}.', 'Gửi cho quản trị mã yêu cầu {requestId}.'],
  'integrity-missing': [
    '{file} là phiên bản cố định nhưng không có integrity.',
    'Chép integrity từ /kit/versions.json, cùng với crossorigin.',
  ],
  'version-moves': [
    '{file} là phiên bản mới nhất, sẽ đổi khi máy chủ nâng cấp.',
    'Nếu muốn cố định, dùng thư mục của phiên bản và integrity từ /kit/versions.json.',
  ],
  'no-place': [
    'Trang không giữ chỗ cho thành phần đang tải, nên có thể giật.',
    'Thêm gd-cloak.css, hoặc quy tắc min-block-size cho thẻ:not(:defined).',
  ],
  shift: [
    'Trang đã giật khi thành phần hiện ra (điểm {score}).',
    'Đặt min-block-size của thẻ:not(:defined) gần với chiều cao thật.',
  ],
};

const en: Catalogue = {
  'blocked-ours': [
    'The page’s policy blocks {source}.',
    'Add {add} to {directive} in the header Content-Security-Policy.',
  ],
  'blocked-other': [
    'The page’s policy blocks {source} ({directive}); it is no file of GD.',
    'GD does not need it. Ask whoever put it into the page.',
  ],
  'trusted-types': [
    'The page requires Trusted Types, and does not allow the names of GD.',
    "Add to the policy: trusted-types lit-html gd 'allow-duplicates'.",
  ],
  'lang-missing': [
    'The page does not say its language.',
    'Write <html lang="vi">. Screen readers choose the voice by it, elements their words.',
  ],
  'lang-vn': ['lang="vn" is no code of a language.', 'Write lang="vi"; "VN" is the country.'],
  'lang-other': [
    'The page’s language is {lang}, which GD does not have.',
    'The elements speak Vietnamese. Put lang="vi" or lang="en" around them if you wish.',
  ],
  'script-missing': [
    'There is no gd.js, gd-form.js, gd-all.js or gd-desk.js in the page.',
    'Add <script type="module" src="https://GD-SERVER/kit/gd.js">. If it is there, the CMS has filtered the script tag out.',
  ],
  'not-defined': [
    '{tags} did not start.',
    'See whether the tag is written right, whether the script has this element, and whether a source is blocked.',
  ],
  versions: [
    'The page has several versions of GD: {versions}.',
    'Keep one. The elements of the first are used, the rest is dropped.',
  ],
  'two-files': [
    'The page loads {files}.',
    'One is enough: gd.js and gd-form.js load what is used, gd-all.js has everything.',
  ],
  'api-missing': [
    'It is not known where the GD server is.',
    'Load the script from the GD server, or set data-api-base on the script tag.',
  ],
  'site-missing': [
    'There is no site key.',
    'Set data-site on the tag of gd.js or site on the element. If configure() sets it, set data-site on the tag of gd-check.js too, to have it checked.',
  ],
  'api-http': [
    'The server’s address {api} does not use https.',
    'Make it https://; a page with https cannot call http.',
  ],
  'api-path': [
    'The server’s address {api} has a path behind it.',
    'Write the protocol and the host alone, such as https://api.example.vn.',
  ],
  'api-unreachable': [
    '{api} cannot be reached.',
    'See whether the server runs (/health/ready), and whether connect-src allows this address.',
  ],
  'site-unknown': [
    'The server does not know the key {site}.',
    'Compare it letter by letter with the key that you were given.',
  ],
  'origin-not-allowed': [
    'The key {site} is not registered for {origin}.',
    'Have the administrator add exactly this address: gd-server site put … --origin {origin}',
  ],
  'api-problem': ['The server answers {problem}.', 'Give the administrator the request id {requestId}.'],
  'integrity-missing': [
    '{file} is a fixed version without integrity.',
    'Copy integrity from /kit/versions.json, and crossorigin with it.',
  ],
  'version-moves': [
    '{file} is the newest version and changes when the server is upgraded.',
    'For one that stays, take the version’s folder and its integrity from /kit/versions.json.',
  ],
  'no-place': [
    'The page keeps no place for elements that load, so it may jump.',
    'Add gd-cloak.css, or a rule with min-block-size for the tag:not(:defined).',
  ],
  shift: [
    'The page jumped when elements appeared (score {score}).',
    'Set min-block-size of the tag:not(:defined) near its real height.',
  ],
};

export const LEVEL_WORDS = {
  vi: { error: 'Phải sửa', warning: 'Nên sửa', note: 'Để biết' },
  en: { error: 'To be mended', warning: 'Better mended', note: 'To know' },
} as const;

export const REPORT_WORDS = {
  vi: {
    title: 'Kiểm tra trang nhúng GD',
    good: 'Không thấy gì phải sửa.',
    close: 'Đóng',
    again: 'Kiểm tra lại',
    remove: 'Bỏ gd-check.js khỏi trang trước khi đưa lên cho người dân.',
  },
  en: {
    title: 'Check of a page that embeds GD',
    good: 'Nothing to be mended was found.',
    close: 'Close',
    again: 'Check again',
    remove: 'Take gd-check.js out of the page before it goes to citizens.',
  },
} as const;

/** What is wrong, and what to do. */
export function wordsOf(finding: Finding, language: Language): { what: string; fix: string } {
  const values: Readonly<Record<string, string>> = finding;
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  const [what, fix] = (language === 'en' ? en : vi)[finding.code];
  return { what: fill(what), fix: fill(fix) };
}
