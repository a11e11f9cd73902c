/** The people of the demo: made-up names, real units. */

const HOA_LU = '14329@2025-07-01';
const YEN_TU = '14728@2025-07-01';
const NINH_BINH = '37@2025-07-01';

/**
 * @param {string} login
 * @param {string} name
 * @param {string} unit
 * @param {string[]} roles
 */
const person = (login, name, unit, roles) => ({
  login,
  name,
  claims: { gd_tenant: '37', gd_unit: unit, gd_roles: roles },
});

export const DEMO_PEOPLE = [
  person('tiepnhan.hoalu', 'Phạm Thị Nguyệt', HOA_LU, ['intake']),
  person('xuly.hoalu', 'Đinh Văn Khải', HOA_LU, ['handler']),
  person('lanhdao.hoalu', 'Nguyễn Thị Thu Hà', HOA_LU, ['leader']),
  person('xuly.yentu', 'Phan Văn Lộc', YEN_TU, ['intake', 'handler']),
  person('xuly.tinh', 'Trần Quốc Bảo', NINH_BINH, ['intake', 'handler']),
  person('lanhdao.tinh', 'Lê Hữu Phước', NINH_BINH, ['leader']),
  person('kiemtra.tinh', 'Vũ Minh Đức', NINH_BINH, ['auditor']),
  person('quantri.tinh', 'Bùi Ngọc Anh', NINH_BINH, ['site-admin']),
  person('bientap.hoalu', 'Hoàng Thùy Linh', HOA_LU, ['model-editor']),
  person('thamdinh.tinh', 'Đỗ Đăng Khoa', NINH_BINH, ['model-reviewer']),
  person('thamdinh2.tinh', 'Mai Thị Phương Dung', NINH_BINH, ['model-reviewer']),
  person('hoidong.tinh', 'Tạ Thị Kim Oanh', NINH_BINH, ['committee']),
];
