import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseKind } from '../cases/kinds.js';
import { unmarked } from '../words.js';
import { looksMixed, suggestKind } from './suggest-kind.js';

describe('the kind that a text speaks for', () => {
  it.each<[string, CaseKind, string[]]>([
    ['Đèn đường ngõ 12 hỏng từ hôm qua.', 'FBK', []],
    ['Đường hỏng. Đề nghị xã cho sửa.', 'REC', ['đề nghị']],
    ['Duong hong. De nghi xa cho sua', 'REC', ['đề nghị']],
    ['ĐỀ  NGHỊ\nsửa đường', 'REC', ['đề nghị']],
    ['Bà con rất mong có sân chơi, kiến nghị lắp đèn', 'REC', ['kiến nghị', 'rất mong']],
    ['Đề nghị'.normalize('NFD'), 'REC', ['đề nghị']],
    ['Nhà tôi bị nứt móng do thi công.', 'FBK', []],
    ['Nha toi bi nut mong do thi cong.', 'FBK', []],
    ['Tôi đề nghĩ lại', 'FBK', []],
    ['I suggest a crossing here', 'REC', ['suggest']],
    ['The road is broken', 'FBK', []],
    ['', 'FBK', []],

    ['Tôi tố cáo ông A nhận tiền của dân', 'DEN', ['tôi tố cáo']],
    ['Toi to cao ong A nhan tien cua dan', 'DEN', ['tôi tố cáo', 'tố cáo ông']],
    ['Cán bộ địa chính nhận hối lộ, đề nghị xử lý', 'DEN', ['nhận hối lộ']],
    ['TO CAO CAN BO THAM NHUNG', 'DEN', ['tố cáo cán bộ', 'tham nhũng']],
    ['The officer took a bribe', 'DEN', ['bribe']],
    ['Cây to cao trước nhà sắp đổ', 'FBK', []],
    ['Cay to cao truoc nha sap do', 'FBK', []],
    ['Toi di tham o benh vien', 'FBK', []],

    ['Tôi khiếu nại quyết định thu hồi đất số 12', 'CPL', ['khiếu nại']],
    ['toi khong dong y voi quyet dinh xu phat', 'CPL', ['không đồng ý với quyết định']],
    ['Đề nghị xem xét lại quyết định kỷ luật', 'CPL', ['xem xét lại quyết định']],
    ['I disagree with the decision of the commune', 'CPL', ['disagree with the decision']],
    ['My complaint is about the noise at night', 'FBK', []],

    ['Đề nghị cung cấp bản sao quy hoạch xã', 'INF', ['đề nghị cung cấp', 'cung cấp bản sao']],
    ['Tôi xin bản sao quy hoach', 'INF', ['xin bản sao']],
    ['I would like a copy of the land-use plan', 'INF', ['copy of the']],
    ['Xin gặp Chủ tịch xã vào thứ Năm', 'REV', ['xin gặp']],
    ['Dang ky tiep cong dan ngay 10', 'REV', ['đăng ký tiếp công dân']],
    ['Đề nghị xóa dữ liệu của tôi trên cổng', 'DSR', ['xóa dữ liệu']],
    ['I withdraw my consent', 'DSR', ['withdraw my consent']],
    ['Thủ tục hành chính này bắt nộp hai bản photo', 'REG', ['thủ tục hành chính']],
  ])('%j is %s', (text, kind, matched) => {
    const suggestion = suggestKind(text);
    expect(suggestion.kind).toBe(kind);
    expect(suggestion.matched).toEqual(expect.arrayContaining(matched));
    if (matched.length === 0) expect(suggestion.matched).toEqual([]);
  });

  it.each<[string, CaseKind]>([
    ['Đây không phải tố cáo, chỉ báo đèn hỏng', 'FBK'],
    ['Tôi không khiếu nại', 'FBK'],
    ['toi khong khieu nai, chi bao den hong', 'FBK'],
    ['Tôi không có ý định tố cáo ai cả', 'FBK'],
    ['Không phải là đơn khiếu nại mà chỉ kiến nghị sửa đường', 'REC'],
    ['Chưa muốn khiếu nại, đề nghị xã trả lời', 'REC'],
    ["I don't want to denounce anyone", 'FBK'],
    ['This is not a request for information', 'FBK'],
    ['Xã không trả lời. Tôi khiếu nại', 'CPL'],
    ['Nếu xã không xử lý tôi sẽ tố cáo', 'DEN'],
    ['Không được bồi thường, tôi khiếu nại quyết định thu hồi đất', 'CPL'],
  ])('%j is %s: what is denied does not count, what goes before it does', (text, kind) => {
    expect(suggestKind(text).kind).toBe(kind);
  });

  it.each<[string, string, CaseKind]>([
    ['Đèn hỏng', '', 'FBK'],
    ['Đèn hỏng', 'Không có gì', 'FBK'],
    ['Đèn hỏng', 'Sửa đèn trước Tết', 'REC'],
    ['Thủ tục hành chính chậm, tôi đi lại ba lần', 'Xin gặp lãnh đạo', 'REV'],
    ['Cán bộ đòi hối lộ', 'Xin gặp lãnh đạo', 'DEN'],
    ['Tôi hỏi quy hoạch mà chưa rõ', 'Được cung cấp thông tin quy hoạch', 'INF'],
  ])('what happened: %j, what is wanted: %j is %s', (happened, wanted, kind) => {
    expect(suggestKind({ happened, wanted }).kind).toBe(kind);
  });

  it('gives its reason in two languages', () => {
    expect(suggestKind('Đề nghị sửa đường').reason).toEqual({
      vi: 'Nội dung có “đề nghị”, nên có thể là kiến nghị. Đề nghị hoặc đề xuất chính quyền làm một việc.',
      en: 'The text says “đề nghị”, so it may be a recommendation. Asks the authorities for something, or proposes it.',
    });
    expect(suggestKind('Đường hỏng').reason.vi).toContain('phản ánh');
    expect(suggestKind({ happened: 'Đèn hỏng', wanted: 'Sửa đèn' }).reason.vi).toContain('kiến nghị');
  });

  it('answers any text, with words for each kind but feedback, marks or none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { kind, matched } = suggestKind(text);
        expect(kind === 'FBK').toBe(matched.length === 0);
        expect(suggestKind(`${text}. đề xuất mới`).kind).not.toBe('FBK');
        expect(suggestKind(unmarked(`${text}. Tôi khiếu nại`)).kind).not.toBe('FBK');
      }),
    );
  });
});

describe('a mixed text', () => {
  it.each<[string, CaseKind[] | undefined]>([
    ['Đường hỏng, đề nghị sửa', undefined],
    ['Tôi tố cáo ông A tham nhũng, đề nghị xử lý', undefined],
    ['Tôi khiếu nại quyết định số 5. Ngoài ra tôi tố cáo ông B nhận hối lộ.', ['DEN', 'CPL']],
    ['Đề nghị cung cấp bản sao quy hoạch. Thủ tục rườm rà cần bỏ.', ['INF', 'REG']],
    ['Tôi khiếu nại quyết định số 5, không phải tố cáo.', undefined],
  ])('%j holds %j', (text, kinds) => {
    expect(looksMixed(text)?.kinds).toEqual(kinds);
  });

  it('comes with the advice to split it', () => {
    expect(looksMixed('Tôi khiếu nại, và tố cáo ông B')?.advice.vi).toContain('tách thành từng đơn');
  });
});
