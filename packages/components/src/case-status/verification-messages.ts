import type { CaseCheck, CheckResult } from '@gd/sdk/verify';
import { catalogue, type Catalogue } from '../base/catalogue.js';

type Said = Record<CaseCheck['step'], Record<CheckResult, (good: number, of: number) => string>>;

const saidVi: Said = {
  content: {
    good: (good) => `Cả ${good} bước hiện trên trang đúng từng chữ với dấu đã ghi khi sự việc xảy ra.`,
    wrong: (good, of) => `Chỉ ${good} trong ${of} bước khớp với dấu đã ghi.`,
    open: () => 'Nội dung đã được xóa theo luật nên không còn gì để so.',
    skipped: () => '',
  },
  receipt: {
    good: () => 'Biên nhận do nhật ký này ký, đúng là của hồ sơ này và đúng nội dung đã gửi.',
    wrong: () => 'Biên nhận không khớp.',
    open: () => '',
    skipped: () => 'Bạn chưa chọn tệp biên nhận đã tải về khi gửi.',
  },
  inclusion: {
    good: (good) => `Cả ${good} bước có trong nhật ký công khai mà máy chủ đã ký.`,
    wrong: (good, of) => `Chỉ ${good} trong ${of} bước có trong nhật ký.`,
    open: (good, of) =>
      `${good} trong ${of} bước đã có trong nhật ký; bước mới chưa vào điểm kiểm tra. Hãy thử lại sau một phút.`,
    skipped: () => '',
  },
  consistency: {
    good: () => 'Từ điểm kiểm tra bạn đã giữ đến nay, nhật ký chỉ được thêm vào, không bị sửa hay xóa.',
    wrong: () => 'Nhật ký không nối tiếp điểm kiểm tra bạn đã giữ.',
    open: () => 'Chưa đọc được điểm kiểm tra mới để so. Hãy thử lại sau một phút.',
    skipped: () => 'Bạn chưa chọn điểm kiểm tra cũ. Hãy tải điểm kiểm tra hôm nay để lần sau so.',
  },
};

const saidEn: Said = {
  content: {
    good: (good) =>
      `All ${good} steps on this page are, word for word, what was recorded when they happened.`,
    wrong: (good, of) => `Only ${good} of ${of} steps match what was recorded.`,
    open: () => 'The content was lawfully erased, so there is nothing to compare.',
    skipped: () => '',
  },
  receipt: {
    good: () => 'The receipt was signed by this log, is of this case, and has the words that were sent.',
    wrong: () => 'The receipt does not match.',
    open: () => '',
    skipped: () => 'You have not chosen the receipt that you downloaded when you sent it.',
  },
  inclusion: {
    good: (good) => `All ${good} steps are in the public log that the server has signed.`,
    wrong: (good, of) => `Only ${good} of ${of} steps are in the log.`,
    open: (good, of) =>
      `${good} of ${of} steps are in the log; a new one is not yet in a checkpoint. Try again in a minute.`,
    skipped: () => '',
  },
  consistency: {
    good: () =>
      'Since the checkpoint that you kept, the log was only added to; nothing was changed or removed.',
    wrong: () => 'The log does not continue the checkpoint that you kept.',
    open: () => 'There is no new checkpoint to compare with yet. Try again in a minute.',
    skipped: () =>
      'You have not chosen an older checkpoint. Download the one of today, to compare next time.',
  },
};

const vi = {
  title: 'Kiểm tra hồ sơ có bị sửa không',
  intro:
    'Mỗi bước của hồ sơ được ghi dấu vào một nhật ký công khai, không ai sửa được mà không lộ. Máy của bạn tự tính lại các dấu đó, không cần tin trang này.',
  check: 'Kiểm tra biên nhận và quá trình xử lý',
  checking: 'Đang kiểm tra…',
  choose: 'Chọn biên nhận hoặc điểm kiểm tra đã giữ',
  chooseHint: 'Tệp .json bạn đã tải về khi gửi, hoặc điểm kiểm tra của lần trước. Tệp không được gửi đi đâu.',
  kept: (name: string) => `Đã đọc ${name}.`,
  notKept: (name: string) => `${name} không phải biên nhận hay điểm kiểm tra.`,
  sumGood: 'Không thấy gì bị sửa.',
  sumOpen: 'Chưa thấy gì bị sửa; còn phần chưa kiểm tra được.',
  sumWrong: 'Có điều không khớp. Hãy giữ biên nhận và báo cho cơ quan thanh tra hoặc người quản trị.',
  steps: {
    content: 'Nội dung các bước',
    receipt: 'Biên nhận của bạn',
    inclusion: 'Có trong nhật ký',
    consistency: 'So với lần trước',
  } satisfies Record<CaseCheck['step'], string>,
  results: {
    good: 'đúng',
    wrong: 'không khớp',
    open: 'chưa rõ',
    skipped: 'chưa kiểm tra',
  } satisfies Record<CheckResult, string>,
  said: saidVi,
  stepNumber: (n: number) => `Bước ${n}:`,
  erased: (n: number) => `${n} bước đã được xóa nội dung theo luật; dấu của chúng vẫn còn trong nhật ký.`,
  hidden: (n: number) => `${n} bước là ghi chú nội bộ của cơ quan, không hiện cho người gửi.`,
  cannot:
    'Phép kiểm tra này không cho biết việc đã làm có thật hay không, và khóa của nhật ký được lấy từ chính máy chủ này. Muốn chắc hơn, so khóa với nơi khác đã công bố, hoặc dùng gd-verify trên máy không nối mạng.',
  keepCheckpoint: 'Tải điểm kiểm tra hôm nay để lần sau so',
  checkpointName: (code: string) => `diem-kiem-tra-${code.slice(0, 2)}.txt`,
};

const en: typeof vi = {
  title: 'Check whether the case was changed',
  intro:
    'Each step of a case leaves a mark in a public log that nobody can change unseen. Your own device computes these marks again, without trusting this page.',
  check: 'Check the receipt and what has happened',
  checking: 'Checking…',
  choose: 'Choose a receipt or checkpoint that you kept',
  chooseHint:
    'The .json file that you downloaded when you sent it, or an earlier checkpoint. The file is sent nowhere.',
  kept: (name) => `${name} was read.`,
  notKept: (name) => `${name} is neither a receipt nor a checkpoint.`,
  sumGood: 'Nothing was found changed.',
  sumOpen: 'Nothing was found changed so far; a part could not be checked yet.',
  sumWrong: 'Something does not match. Keep your receipt and tell the inspectorate or the administrator.',
  steps: {
    content: 'The words of each step',
    receipt: 'Your receipt',
    inclusion: 'In the log',
    consistency: 'Since last time',
  },
  results: { good: 'right', wrong: 'does not match', open: 'not known yet', skipped: 'not checked' },
  said: saidEn,
  stepNumber: (n) => `Step ${n}:`,
  erased: (n) =>
    n === 1
      ? 'The content of 1 step was lawfully erased; its mark is still in the log.'
      : `The content of ${n} steps was lawfully erased; their marks are still in the log.`,
  hidden: (n) =>
    n === 1
      ? '1 step is a note of the office, not shown to the sender.'
      : `${n} steps are notes of the office, not shown to the sender.`,
  cannot:
    'This check cannot tell whether the work was really done, and the keys of the log come from this same server. To be surer, compare the keys with those published elsewhere, or use gd-verify on a machine that is offline.',
  keepCheckpoint: 'Download the checkpoint of today, to compare next time',
  checkpointName: (code) => `checkpoint-${code.slice(0, 2)}.txt`,
};

/** Words of the check against the log. */
export const verificationMessages: Catalogue<typeof vi> = catalogue('case-status-verification', { vi, en });
