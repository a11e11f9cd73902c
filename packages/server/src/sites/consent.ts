/** The consent text a site starts with: what is kept, what for, who keeps it, and the person's rights; one purpose. */

/** Law 91/2025/QH15 on Personal Data Protection. A new wording needs a new version: consents keep the text agreed to. */
export const STANDARD_CONSENT = {
  consent_version: '2026-11-23',
  consent_vi:
    'Tôi đồng ý để Ủy ban nhân dân nơi nhận nội dung này (bên kiểm soát dữ liệu) thu thập và xử lý họ tên, địa chỉ, số điện thoại hoặc thư điện tử của tôi, và số định danh cá nhân nếu pháp luật yêu cầu với loại việc này, chỉ để tiếp nhận, xác minh, giải quyết và trả lời phản ánh, kiến nghị hoặc yêu cầu của tôi. Thông tin này không được công khai và chỉ cán bộ được giao xử lý mới xem được; mỗi lần xem đều được ghi lại. Tôi có quyền xem, sửa, rút lại sự đồng ý, yêu cầu xóa, hạn chế xử lý, phản đối, khiếu nại và yêu cầu bồi thường theo Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15.',
  consent_en:
    'I agree that the People’s Committee that receives this (the data controller) collects and processes my name, address, phone number or e-mail, and my personal identification number where the law asks for it for this kind of matter, only to receive, verify, handle and answer my report, recommendation or request. They are not made public; only the officers in charge can see them, and each time is recorded. I have the right to view and correct them, to withdraw this consent, to ask for erasure or restriction, to object, to complain and to claim damages under Law 91/2025/QH15 on Personal Data Protection.',
};
