/** What some of the examples say in full. Stories, forces and periods are made up for the samples. */
import type { MockModel } from '../model.js';
import { SAMPLE_PHOTOS } from './photos.js';

type Details = Partial<
  Pick<MockModel, 'story' | 'forces' | 'period' | 'photos' | 'documents' | 'copiedFrom'>
>;

const photo = (name: keyof typeof SAMPLE_PHOTOS, caption: string, alt: string) => ({
  fileId: SAMPLE_PHOTOS[name].file.id,
  caption,
  alt,
});
const idOf = (slug: string) => `0193540e-5a00-7000-8000-000000000${slug.slice(4)}`;

export const NO_STORY: MockModel['story'] = {
  situation: '',
  goals: '',
  method: '',
  beneficiaries: '',
  resources: '',
  outputs: '',
  sustainability: '',
};

export const DETAILS: Readonly<Record<string, Details>> = {
  'dvk-001': {
    story: {
      situation:
        'Đất màu của xã trồng rau theo mùa, năng suất bấp bênh, mùa khô thiếu nước tưới. Nhiều hộ ngại đầu tư vì chưa thấy ai làm thành công.',
      goals:
        'Có hộ làm trước để bà con tin và làm theo; tiết kiệm nước tưới; tăng thu nhập trên cùng diện tích đất.',
      method:
        'Cán bộ phụ trách đến từng nhà, chọn ba hộ làm thử và cùng hộ ghi chép chi phí.\n\nSau mỗi vụ, xã tổ chức cho bà con đến xem tại ruộng, nghe chính chủ hộ kể lại cách làm, cả những lần hỏng.\n\nHuyện hỗ trợ 40% chi phí dựng nhà màng; các hộ cùng bàn và tự nguyện đăng ký.',
      beneficiaries: 'Các hộ trồng màu trong xã; người tiêu dùng có dưa, rau bảo đảm an toàn.',
      resources: 'Vốn của hộ, hỗ trợ của huyện, hướng dẫn kỹ thuật của cơ quan nông nghiệp.',
      outputs: 'Từ ba hộ ban đầu, diện tích nhà màng tăng lên hơn hai héc-ta.',
      sustainability:
        'Các hộ lập nhóm cùng mua vật tư, cùng bán; hộ làm trước kèm hộ làm sau từ một đến hai vụ.',
    },
    forces: [
      { role: 'lead', name: 'Đảng ủy xã' },
      { role: 'coordinate', name: 'Hội Nông dân xã' },
      { role: 'coordinate', name: 'Cơ quan chuyên môn về nông nghiệp' },
      { role: 'participate', name: 'Các hộ trồng màu' },
    ],
    period: { from: '2022', to: null },
    photos: [
      photo('greenhouse', 'Dãy nhà màng của ba hộ làm thử', 'Ba nhà màng mái vòm bên luống rau'),
      photo('melons', 'Giàn dưa trước ngày thu hoạch', 'Năm quả dưa lưới treo trên giàn'),
    ],
  },
  'dvk-002': {
    story: {
      ...NO_STORY,
      situation: 'Rác để ở đầu ngõ nhiều ngày, nhắc trên loa không chuyển biến.',
      method:
        'Bí thư chi bộ cùng các đảng viên ra quét trước, gõ cửa từng nhà mời cùng làm; sau ba tuần cả phố tham gia.',
      outputs: 'Mỗi sáng thứ bảy các hộ cùng quét dọn, ngõ phố sạch.',
    },
    forces: [
      { role: 'lead', name: 'Chi bộ phố Phúc Ninh' },
      { role: 'participate', name: 'Các hộ trong phố' },
    ],
    photos: [photo('street', 'Các hộ cùng quét dọn ngõ phố', 'Ba người cầm chổi quét trước dãy nhà')],
  },
  'dvk-009': {
    photos: [photo('flowers', 'Đường hoa do các hộ tự trồng', 'Con đường có hai hàng hoa dẫn vào làng')],
    period: { from: '2019-03', to: null },
  },
  'dvk-011': {
    copiedFrom: [
      { modelId: idOf('dvk-005'), adaptations: 'Trồng cây ăn quả hợp đất bãi ven sông, không trồng chuối.' },
    ],
  },
  'dvk-013': {
    photos: [
      photo('meeting', 'Họp dân bàn việc chung ở nhà văn hóa', 'Năm người ngồi họp trước phông đỏ sao vàng'),
    ],
  },
  'dvk-016': {
    copiedFrom: [{ modelId: idOf('dvk-025'), adaptations: 'Các hộ góp theo ngõ, không theo thôn.' }],
  },
  'dvk-034': {
    story: {
      ...NO_STORY,
      situation: 'Đường hẹp, xe cứu hỏa và xe thu gom rác không vào được.',
      method: 'Từng thôn họp, hộ ven đường tự quyết phần đất hiến; đoàn viên giúp dựng lại tường rào.',
      outputs: 'Khoảng bảy mươi tuyến đường được mở rộng, trồng hoa và gắn số nhà.',
      sustainability: 'Mỗi hộ chăm đoạn đường trước nhà; tổ công nghệ số cộng đồng giúp người cao tuổi.',
    },
    forces: [
      { role: 'lead', name: 'Ban Chỉ đạo xã' },
      { role: 'coordinate', name: 'Đoàn Thanh niên' },
    ],
    photos: [photo('flowers', 'Tuyến đường mở rộng, hai bên trồng hoa', 'Đường làng rộng, hoa hai bên')],
    copiedFrom: [{ modelId: idOf('dvk-009'), adaptations: 'Gắn thêm số nhà và mã QR thủ tục hành chính.' }],
  },
};
