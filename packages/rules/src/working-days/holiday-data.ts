// Written by scripts/compile.mjs from data/holidays.csv: change the data, not this file.

/** Years whose days off are known, both included. */
export const FIRST_YEAR = 2019;
export const LAST_YEAR = 2027;

/** Names, one a line: Vietnamese|English. */
export const NAMES = `Tết Dương lịch|New Year's Day
Làm bù dịp Tết Dương lịch (thay thứ Hai 31/12/2018)|Make-up working day, New Year (for Monday 2018-12-31)
Tết Nguyên đán Kỷ Hợi (30 tháng Chạp)|Lunar New Year (day 30 of the 12th lunar month, eve)
Tết Nguyên đán Kỷ Hợi (mùng 1)|Lunar New Year (day 1 of the new year)
Tết Nguyên đán Kỷ Hợi (mùng 2)|Lunar New Year (day 2 of the new year)
Tết Nguyên đán Kỷ Hợi (mùng 3)|Lunar New Year (day 3 of the new year)
Tết Nguyên đán Kỷ Hợi (mùng 4)|Lunar New Year (day 4 of the new year)
Ngày Giỗ Tổ Hùng Vương (10/3 âm lịch)|Hung Kings' Commemoration Day
Nghỉ bù Ngày Giỗ Tổ Hùng Vương (Chủ nhật 14/04/2019)|Compensatory day off for Hung Kings' Commemoration Day (Sunday 2019-04-14)
Nghỉ hoán đổi dịp 30/4 và 1/5 (làm bù thứ Bảy 04/05/2019)|Swapped day off, Victory Day and Labour Day (worked on Saturday 2019-05-04)
Ngày Chiến thắng (30/4)|Victory (Reunification) Day
Ngày Quốc tế lao động (1/5)|International Labour Day
Làm bù dịp 30/4 và 1/5 (thay thứ Hai 29/04/2019)|Make-up working day, Victory Day and Labour Day (for Monday 2019-04-29)
Quốc khánh (2/9)|National Day
Tết Nguyên đán Canh Tý (29 tháng Chạp)|Lunar New Year (day 29 of the 12th lunar month)
Tết Nguyên đán Canh Tý (30 tháng Chạp)|Lunar New Year (day 30 of the 12th lunar month, eve)
Tết Nguyên đán Canh Tý (mùng 1)|Lunar New Year (day 1 of the new year)
Tết Nguyên đán Canh Tý (mùng 2)|Lunar New Year (day 2 of the new year)
Tết Nguyên đán Canh Tý (mùng 3)|Lunar New Year (day 3 of the new year)
Nghỉ bù Tết Nguyên đán Canh Tý (mùng 1, thứ Bảy 25/01/2020)|Compensatory day off for Lunar New Year (day 1 of the new year, Saturday 2020-01-25)
Nghỉ bù Tết Nguyên đán Canh Tý (mùng 2, Chủ nhật 26/01/2020)|Compensatory day off for Lunar New Year (day 2 of the new year, Sunday 2020-01-26)
Tết Nguyên đán Tân Sửu (29 tháng Chạp)|Lunar New Year (day 29 of the 12th lunar month)
Tết Nguyên đán Tân Sửu (30 tháng Chạp)|Lunar New Year (day 30 of the 12th lunar month, eve)
Tết Nguyên đán Tân Sửu (mùng 1)|Lunar New Year (day 1 of the new year)
Tết Nguyên đán Tân Sửu (mùng 2)|Lunar New Year (day 2 of the new year)
Tết Nguyên đán Tân Sửu (mùng 3)|Lunar New Year (day 3 of the new year)
Nghỉ bù Tết Nguyên đán Tân Sửu (mùng 2, thứ Bảy 13/02/2021)|Compensatory day off for Lunar New Year (day 2 of the new year, Saturday 2021-02-13)
Nghỉ bù Tết Nguyên đán Tân Sửu (mùng 3, Chủ nhật 14/02/2021)|Compensatory day off for Lunar New Year (day 3 of the new year, Sunday 2021-02-14)
Nghỉ bù Ngày Quốc tế lao động (thứ Bảy 01/05/2021)|Compensatory day off for International Labour Day (Saturday 2021-05-01)
Quốc khánh (ngày liền kề)|National Day (adjacent day)
Nghỉ bù Tết Dương lịch (thứ Bảy 01/01/2022)|Compensatory day off for New Year's Day (Saturday 2022-01-01)
Tết Nguyên đán Nhâm Dần (29 tháng Chạp)|Lunar New Year (day 29 of the 12th lunar month, eve)
Tết Nguyên đán Nhâm Dần (mùng 1)|Lunar New Year (day 1 of the new year)
Tết Nguyên đán Nhâm Dần (mùng 2)|Lunar New Year (day 2 of the new year)
Tết Nguyên đán Nhâm Dần (mùng 3)|Lunar New Year (day 3 of the new year)
Tết Nguyên đán Nhâm Dần (mùng 4)|Lunar New Year (day 4 of the new year)
Nghỉ bù Ngày Giỗ Tổ Hùng Vương (Chủ nhật 10/04/2022)|Compensatory day off for Hung Kings' Commemoration Day (Sunday 2022-04-10)
Nghỉ bù Ngày Chiến thắng (thứ Bảy 30/04/2022)|Compensatory day off for Victory (Reunification) Day (Saturday 2022-04-30)
Nghỉ bù Ngày Quốc tế lao động (Chủ nhật 01/05/2022)|Compensatory day off for International Labour Day (Sunday 2022-05-01)
Nghỉ bù Tết Dương lịch (Chủ nhật 01/01/2023)|Compensatory day off for New Year's Day (Sunday 2023-01-01)
Tết Nguyên đán Quý Mão (29 tháng Chạp)|Lunar New Year (day 29 of the 12th lunar month)
Tết Nguyên đán Quý Mão (30 tháng Chạp)|Lunar New Year (day 30 of the 12th lunar month, eve)
Tết Nguyên đán Quý Mão (mùng 1)|Lunar New Year (day 1 of the new year)
Tết Nguyên đán Quý Mão (mùng 2)|Lunar New Year (day 2 of the new year)
Tết Nguyên đán Quý Mão (mùng 3)|Lunar New Year (day 3 of the new year)
Nghỉ bù Tết Nguyên đán Quý Mão (30 tháng Chạp, thứ Bảy 21/01/2023)|Compensatory day off for Lunar New Year (day 30 of the 12th lunar month, eve, Saturday 2023-01-21)
Nghỉ bù Tết Nguyên đán Quý Mão (mùng 1, Chủ nhật 22/01/2023)|Compensatory day off for Lunar New Year (day 1 of the new year, Sunday 2023-01-22)
Nghỉ bù Ngày Giỗ Tổ Hùng Vương (thứ Bảy 29/04/2023)|Compensatory day off for Hung Kings' Commemoration Day (Saturday 2023-04-29)
Nghỉ bù Ngày Chiến thắng (Chủ nhật 30/04/2023)|Compensatory day off for Victory (Reunification) Day (Sunday 2023-04-30)
Nghỉ bù Quốc khánh (thứ Bảy 02/09/2023)|Compensatory day off for National Day (Saturday 2023-09-02)
Tết Nguyên đán Giáp Thìn (29 tháng Chạp)|Lunar New Year (day 29 of the 12th lunar month)
Tết Nguyên đán Giáp Thìn (30 tháng Chạp)|Lunar New Year (day 30 of the 12th lunar month, eve)
Tết Nguyên đán Giáp Thìn (mùng 1)|Lunar New Year (day 1 of the new year)
Tết Nguyên đán Giáp Thìn (mùng 2)|Lunar New Year (day 2 of the new year)
Tết Nguyên đán Giáp Thìn (mùng 3)|Lunar New Year (day 3 of the new year)
Nghỉ bù Tết Nguyên đán Giáp Thìn (mùng 1, thứ Bảy 10/02/2024)|Compensatory day off for Lunar New Year (day 1 of the new year, Saturday 2024-02-10)
Nghỉ bù Tết Nguyên đán Giáp Thìn (mùng 2, Chủ nhật 11/02/2024)|Compensatory day off for Lunar New Year (day 2 of the new year, Sunday 2024-02-11)
Nghỉ hoán đổi dịp 30/4 và 1/5 (làm bù thứ Bảy 04/05/2024)|Swapped day off, Victory Day and Labour Day (worked on Saturday 2024-05-04)
Làm bù dịp 30/4 và 1/5 (thay thứ Hai 29/04/2024)|Make-up working day, Victory Day and Labour Day (for Monday 2024-04-29)
Tết Nguyên đán Ất Tỵ (28 tháng Chạp)|Lunar New Year (day 28 of the 12th lunar month)
Tết Nguyên đán Ất Tỵ (29 tháng Chạp)|Lunar New Year (day 29 of the 12th lunar month, eve)
Tết Nguyên đán Ất Tỵ (mùng 1)|Lunar New Year (day 1 of the new year)
Tết Nguyên đán Ất Tỵ (mùng 2)|Lunar New Year (day 2 of the new year)
Tết Nguyên đán Ất Tỵ (mùng 3)|Lunar New Year (day 3 of the new year)
Làm bù dịp 30/4 và 1/5 (thay thứ Sáu 02/05/2025)|Make-up working day, Victory Day and Labour Day (for Friday 2025-05-02)
Nghỉ hoán đổi dịp 30/4 và 1/5 (làm bù thứ Bảy 26/04/2025)|Swapped day off, Victory Day and Labour Day (worked on Saturday 2025-04-26)
Nghỉ hoán đổi dịp Tết Dương lịch (làm bù thứ Bảy 10/01/2026)|Swapped day off, New Year (worked on Saturday 2026-01-10)
Làm bù dịp Tết Dương lịch (thay thứ Sáu 02/01/2026)|Make-up working day, New Year (for Friday 2026-01-02)
Tết Nguyên đán Bính Ngọ (29 tháng Chạp)|Lunar New Year (day 29 of the 12th lunar month, eve)
Tết Nguyên đán Bính Ngọ (mùng 1)|Lunar New Year (day 1 of the new year)
Tết Nguyên đán Bính Ngọ (mùng 2)|Lunar New Year (day 2 of the new year)
Tết Nguyên đán Bính Ngọ (mùng 3)|Lunar New Year (day 3 of the new year)
Tết Nguyên đán Bính Ngọ (mùng 4)|Lunar New Year (day 4 of the new year)
Nghỉ bù Ngày Giỗ Tổ Hùng Vương (Chủ nhật 26/04/2026)|Compensatory day off for Hung Kings' Commemoration Day (Sunday 2026-04-26)
Làm bù dịp Quốc khánh (thay thứ Hai 31/08/2026)|Make-up working day, National Day (for Monday 2026-08-31)
Nghỉ hoán đổi dịp Quốc khánh (làm bù thứ Bảy 22/08/2026)|Swapped day off, National Day (worked on Saturday 2026-08-22)
Ngày Văn hóa Việt Nam (24/11)|Vietnam Culture Day
Tết Nguyên đán Đinh Mùi (28 tháng Chạp)|Lunar New Year (day 28 of the 12th lunar month)
Tết Nguyên đán Đinh Mùi (29 tháng Chạp)|Lunar New Year (day 29 of the 12th lunar month, eve)
Tết Nguyên đán Đinh Mùi (mùng 1)|Lunar New Year (day 1 of the new year)
Tết Nguyên đán Đinh Mùi (mùng 2)|Lunar New Year (day 2 of the new year)
Tết Nguyên đán Đinh Mùi (mùng 3)|Lunar New Year (day 3 of the new year)
Nghỉ bù Tết Nguyên đán Đinh Mùi (mùng 1, thứ Bảy 06/02/2027)|Compensatory day off for Lunar New Year (day 1 of the new year, Saturday 2027-02-06)
Nghỉ bù Tết Nguyên đán Đinh Mùi (mùng 2, Chủ nhật 07/02/2027)|Compensatory day off for Lunar New Year (day 2 of the new year, Sunday 2027-02-07)
Nghỉ bù Ngày Quốc tế lao động (thứ Bảy 01/05/2027)|Compensatory day off for International Labour Day (Saturday 2027-05-01)`;

/** Parts of a legal basis, one a line. */
export const BASES = `Bộ luật Lao động 10/2012/QH13 Điều 115(1)a
Công văn 6519/VPCP-KGVX (2018)
Thông báo 3238/TB-LĐTBXH (2018)
Bộ luật Lao động 10/2012/QH13 Điều 115(1)b
Bộ luật Lao động 10/2012/QH13 Điều 115(1)e
Bộ luật Lao động 10/2012/QH13 Điều 115(3)
Bộ luật Lao động 10/2012/QH13 Điều 115(1)c
Bộ luật Lao động 10/2012/QH13 Điều 115(1)d
Bộ luật Lao động 10/2012/QH13 Điều 115(1)đ
thông báo của Bộ LĐTBXH (số văn bản chưa tìm được)
Bộ luật Lao động 45/2019/QH14 Điều 112(1)a
Bộ luật Lao động 45/2019/QH14 Điều 112(1)b
Thông báo 4875/TB-LĐTBXH (10/12/2020)
Bộ luật Lao động 45/2019/QH14 Điều 111(3)
Bộ luật Lao động 45/2019/QH14 Điều 112(1)e
Bộ luật Lao động 45/2019/QH14 Điều 112(1)c
Bộ luật Lao động 45/2019/QH14 Điều 112(1)d
Bộ luật Lao động 45/2019/QH14 Điều 112(1)đ
Bộ luật Lao động 45/2019/QH14 Điều 112(1)đ và 112(3)
Công văn 245/VPCP-KGVX (11/01/2022)
Thông báo 119/TB-LĐTBXH (14/01/2022)
Công văn 8056/VPCP-KGVX (01/12/2022)
Thông báo 5034/TB-LĐTBXH (07/12/2022)
Công văn 8662/VPCP-KGVX (03/11/2023)
Thông báo 5015/TB-LĐTBXH (22/11/2023)
Công văn 2450/VPCP-KGVX (12/4/2024)
Thông báo 1570/TB-LĐTBXH (12/4/2024)
Công văn 8726/VPCP-KGVX (26/11/2024)
Thông báo 6150/TB-BLĐTBXH (03/12/2024)
Công văn 12729/VPCP-KGVX (25/12/2025)
Công văn 9859/VPCP-KGVX (13/10/2025)
Thông báo 9441/TB-BNV (16/10/2025)
Công văn 3383/BNV-CVL (10/4/2026: không hoán đổi)
Nghị quyết 28/2026/QH16 Điều 2 (hiệu lực 01/7/2026)
Công văn 10065/VPCP-KGVX (02/10/2026: nghỉ 1 ngày)
Công văn 10065/VPCP-KGVX (02/10/2026)`;

/** Days, one a line: date, kind (h holiday, c compensatory, o swapped off, w swapped work), name, basis parts. */
export const DAYS = `2019-01-01h0,0.1.2
2019-01-05w1,1.2
2019-02-04h2,3.1.2
2019-02-05h3,3.1.2
2019-02-06h4,3.1.2
2019-02-07h5,3.1.2
2019-02-08h6,3.1.2
2019-04-14h7,4.1.2
2019-04-15c8,5.1.2
2019-04-29o9,1.2
2019-04-30h10,6.1.2
2019-05-01h11,7.1.2
2019-05-04w12,1.2
2019-09-02h13,8
2020-01-01h0,0
2020-01-23h14,3.9
2020-01-24h15,3.9
2020-01-25h16,3.9
2020-01-26h17,3.9
2020-01-27h18,3.9
2020-01-28c19,5.9
2020-01-29c20,5.9
2020-04-02h7,4
2020-04-30h10,6
2020-05-01h11,7
2020-09-02h13,8
2021-01-01h0,10
2021-02-10h21,11.12
2021-02-11h22,11.12
2021-02-12h23,11.12
2021-02-13h24,11.12
2021-02-14h25,11.12
2021-02-15c26,13.12
2021-02-16c27,13.12
2021-04-21h7,14
2021-04-30h10,15
2021-05-01h11,16
2021-05-03c28,13
2021-09-02h13,17.12
2021-09-03h29,18.12
2022-01-01h0,10
2022-01-03c30,13
2022-01-31h31,11.19.20
2022-02-01h32,11.19.20
2022-02-02h33,11.19.20
2022-02-03h34,11.19.20
2022-02-04h35,11.19.20
2022-04-10h7,14
2022-04-11c36,13
2022-04-30h10,15
2022-05-01h11,16
2022-05-02c37,13
2022-05-03c38,13
2022-09-01h29,18.19.20
2022-09-02h13,17.19.20
2023-01-01h0,10
2023-01-02c39,13
2023-01-20h40,11.21.22
2023-01-21h41,11.21.22
2023-01-22h42,11.21.22
2023-01-23h43,11.21.22
2023-01-24h44,11.21.22
2023-01-25c45,13.21.22
2023-01-26c46,13.21.22
2023-04-29h7,14
2023-04-30h10,15
2023-05-01h11,16
2023-05-02c47,13
2023-05-03c48,13
2023-09-01h29,18.21.22
2023-09-02h13,17.21.22
2023-09-04c49,13.21.22
2024-01-01h0,10
2024-02-08h50,11.23.24
2024-02-09h51,11.23.24
2024-02-10h52,11.23.24
2024-02-11h53,11.23.24
2024-02-12h54,11.23.24
2024-02-13c55,13.23.24
2024-02-14c56,13.23.24
2024-04-18h7,14
2024-04-29o57,25.26
2024-04-30h10,15
2024-05-01h11,16
2024-05-04w58,25.26
2024-09-02h13,17.23.24
2024-09-03h29,18.23.24
2025-01-01h0,10
2025-01-27h59,11.27.28
2025-01-28h60,11.27.28
2025-01-29h61,11.27.28
2025-01-30h62,11.27.28
2025-01-31h63,11.27.28
2025-04-07h7,14
2025-04-26w64,27.28
2025-04-30h10,15
2025-05-01h11,16
2025-05-02o65,27.28
2025-09-01h29,18.27.28
2025-09-02h13,17.27.28
2026-01-01h0,10
2026-01-02o66,29
2026-01-10w67,29
2026-02-16h68,11.30.31
2026-02-17h69,11.30.31
2026-02-18h70,11.30.31
2026-02-19h71,11.30.31
2026-02-20h72,11.30.31
2026-04-26h7,14
2026-04-27c73,13
2026-04-30h10,15.32
2026-05-01h11,16.32
2026-08-22w74,30.31
2026-08-31o75,30.31
2026-09-01h29,18.30.31
2026-09-02h13,17.30.31
2026-11-24h76,33.34
2027-01-01h0,10
2027-02-04h77,11.35
2027-02-05h78,11.35
2027-02-06h79,11.35
2027-02-07h80,11.35
2027-02-08h81,11.35
2027-02-09c82,13.35
2027-02-10c83,13.35
2027-04-16h7,14
2027-04-30h10,15
2027-05-01h11,16
2027-05-03c84,13
2027-09-02h13,17.35
2027-09-03h29,18.35
2027-11-24h76,33`;
