/** What a citizen agrees to who nominates a model. The times are those of `forgetModelContacts`. */
import type { Site } from '@gd/contract';

/**
 * Law 91/2025/QH15 on Personal Data Protection: kinds of data, one purpose, who keeps them, for how long, the rights, and
 * how to withdraw. A new wording needs a new version: contacts keep the text that was agreed to.
 */
export const NOMINATION_CONSENT: Site['nominationConsent'] = {
  version: 'models-2026-11-23',
  text: {
    vi: 'Tôi đồng ý để cơ quan giữ sổ mô hình Dân vận khéo của tỉnh (bên kiểm soát dữ liệu) thu thập và xử lý họ tên, địa chỉ, số điện thoại hoặc thư điện tử của tôi, chỉ để xem xét đề cử này và hỏi lại tôi về mô hình. Các thông tin đó không công khai; chỉ cán bộ thẩm định sổ mô hình xem được và mỗi lần xem đều được ghi lại. Thông tin liên hệ bị xóa một năm sau khi đề cử được đăng ký vào sổ hoặc không được đưa vào sổ; nếu chưa có quyết định thì hai năm sau ngày gửi. Tôi có quyền xem, sửa, rút lại sự đồng ý, yêu cầu xóa, hạn chế, phản đối, khiếu nại và đòi bồi thường theo Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15. Muốn rút lại, tôi báo cơ quan giữ sổ và nêu mã đề cử: thông tin liên hệ bị xóa trong 15 ngày, còn đề cử vẫn được xem xét.',
    en: 'I agree that the office that keeps the province’s register of models (the data controller) collects and processes my name, address, phone number or e-mail, only to consider this nomination and to ask me about the model. They are not made public; only the reviewers of the register can see them, and each time is recorded. They are erased one year after the nomination was registered or declined, or two years after it was sent if nobody has decided. I have the right to view and correct them, to withdraw this consent, to ask for erasure or restriction, to object, to complain and to claim damages under Law 91/2025/QH15 on Personal Data Protection. To withdraw, I tell the office and name the code of the nomination: my contact is erased within 15 days, and the nomination is still considered.',
  },
};
