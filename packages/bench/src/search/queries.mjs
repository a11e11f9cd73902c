/**
 * What people type into the picker, and the communes that should answer: the keys of today's unit and, where the name is an
 * old one, of the old unit, which is all that a search without successions can give.
 * @typedef {{ kind: Kind, text: string, answers: string[] }} Query
 * @typedef {'marks' | 'plain' | 'telex' | 'vni' | 'short' | 'path' | 'slip' | 'old' | 'code'} Kind
 */

/** @type {readonly [Kind, text: string, ...answers: string[]][]} */
const TYPED = [
  ['marks', 'Hoa Lư', '14329@2025-07-01'],
  ['marks', 'Ninh Kiều', '31135@2025-07-01'],
  ['marks', 'Phường Hoàn Kiếm', '00070@2025-07-01'],
  ['marks', 'Thuỷ Nguyên', '11560@2025-07-01'],
  ['marks', 'Buôn Ma Thuột', '24133@2025-07-01'],
  ['marks', 'Xã Mèo Vạc', '00769@2025-07-01'],
  ['marks', 'Đặc khu Phú Quốc', '31078@2025-07-01'],
  ['marks', 'Vỹ Dạ', '19777@2025-07-01'],
  ['plain', 'hoa lu', '14329@2025-07-01'],
  ['plain', 'hai chau da nang', '20242@2025-07-01'],
  ['plain', 'phat diem', '14620@2025-07-01'],
  ['plain', 'rach gia', '30742@2025-07-01'],
  ['plain', 'long xuyen', '30307@2025-07-01'],
  ['plain', 'con dao', '26732@2025-07-01'],
  ['plain', "ea h'leo", '24184@2025-07-01'],
  ['plain', 'muong thanh', '03334@2025-07-01'],
  ['telex', 'hoaf luw', '14329@2025-07-01'],
  ['telex', 'Ninh Kieeuf', '31135@2025-07-01'],
  ['telex', 'ddoong haf quang tri', '19333@2025-07-01'],
  ['telex', 'thur dduwcs', '26824@2025-07-01'],
  ['telex', 'tam ddieepj', '14362@2025-07-01'],
  ['vni', 'hoa2 lu7', '14329@2025-07-01'],
  ['vni', 'ca62u gia61y', '00166@2025-07-01'],
  ['short', 'p. hoa lu', '14329@2025-07-01'],
  ['short', 'p ba dinh hn', '00004@2025-07-01'],
  ['short', 'dk con dao', '26732@2025-07-01'],
  ['short', 'p thu duc tp hcm', '26824@2025-07-01'],
  ['short', 'p.tan binh, tphcm', '27004@2025-07-01'],
  ['short', 'x. gia vien', '14464@2025-07-01'],
  ['path', 'phường Hoa Lư, tỉnh Ninh Bình', '14329@2025-07-01'],
  ['path', 'ninh binh kim son', '14638@2025-07-01'],
  ['path', 'an khanh ha noi', '09877@2025-07-01'],
  ['path', 'phu xuan hue', '19753@2025-07-01'],
  ['path', 'xuan huong da lat lam dong', '24781@2025-07-01'],
  ['path', 'dong van tuyen quang', '00721@2025-07-01'],
  ['path', 'ky lua lang son', '06187@2025-07-01'],
  ['path', 'co to quang ninh', '07192@2025-07-01'],
  ['path', 'bien hoa dong nai', '26068@2025-07-01'],
  ['slip', 'hoà lư', '14329@2025-07-01'],
  ['slip', 'hoalu', '14329@2025-07-01'],
  ['slip', 'nihn kieu', '31135@2025-07-01'],
  ['slip', 'binh hung hao', '27439@2025-07-01'],
  ['slip', 'vung tauu', '26506@2025-07-01'],
  ['old', 'ninh thang hoa lu', '14359@2025-07-01', '14551@0'],
  ['old', 'Xã Ninh Thắng, huyện Hoa Lư, tỉnh Ninh Bình', '14359@2025-07-01', '14551@0'],
  ['old', 'p. ben nghe, q1, tp hcm', '26740@2025-07-01', '26740@0'],
  ['old', 'bến nghé', '26740@2025-07-01', '26740@0'],
  ['old', 'P.12,Q.3,TP.HCM', '27142@2025-07-01', '27130@0'],
  ['old', 'tt me gia vien', '14464@2025-07-01', '14464@0'],
  ['old', 'phuong da kao', '26737@2025-07-01', '26740@2025-07-01', '26737@0'],
  ['old', 'Trung Hoà Cầu Giấy', '00175@2025-07-01', '00175@0'],
  ['old', 'dich vong hau', '00160@2025-07-01', '00166@2025-07-01', '00167@0'],
  ['old', 'quang phu cau ung hoa', '10369@2025-07-01', '10366@0'],
  ['old', 'ga ri tay giang quang nam', '20443@2025-07-01', '20440@0'],
  ['code', '14329', '14329@2025-07-01'],
  ['code', '26740', '26740@2025-07-01'],
];

/** @type {readonly Query[]} */
export const QUERIES = TYPED.map(([kind, text, ...answers]) => ({ kind, text, answers }));

/** What the field holds at each key stroke from the second on; the picker asks for each. @param {string} text */
export function keystrokes(text) {
  const letters = [...text];
  return letters.slice(1).map((_, i) => letters.slice(0, i + 2).join(''));
}
