import { catalogue, type Catalogue } from '../../base/catalogue.js';

const vi = {
  point: 'Tọa độ nơi xảy ra',
  pointHint: 'Giúp cán bộ đến đúng chỗ, và tìm việc giống thế này ở gần đã được trả lời.',
  whoSees:
    'Chỉ cán bộ xử lý và bạn xem được. Nếu việc này được công khai, cán bộ quyết định có nêu vị trí hay không; vị trí nêu ra được làm tròn khoảng 100 m.',
  locate: 'Dùng vị trí hiện tại của tôi',
  locating: 'Đang tìm vị trí…',
  typed: 'Hoặc gõ, dán tọa độ',
  typedHint: 'Như ứng dụng bản đồ sao chép, ví dụ 20.2506, 105.9745.',
  kept: (point: string) => `Đã ghi tọa độ ${point}.`,
  accuracy: (distance: string) => `Máy báo sai số khoảng ${distance}.`,
  inaccurate: (distance: string) =>
    `Sai số khoảng ${distance} là lớn: tọa độ này có thể ở chỗ khác. Hãy ra chỗ thoáng rồi bấm lại, hoặc ghi rõ ở mục “Vị trí cụ thể”.`,
  remove: 'Bỏ tọa độ',
  removed: 'Đã bỏ tọa độ.',
  problems: {
    insecure:
      'Trang này không dùng kết nối an toàn (https) nên trình duyệt không cho lấy vị trí. Bạn vẫn gõ, dán tọa độ được.',
    unsupported: 'Trình duyệt này không lấy được vị trí. Bạn vẫn gõ, dán tọa độ được.',
    blocked: 'Trang này không cho phép lấy vị trí. Bạn vẫn gõ, dán tọa độ được.',
    denied:
      'Trình duyệt không được phép lấy vị trí. Hãy cho phép ở biểu tượng cạnh địa chỉ trang rồi bấm lại; nếu trang không cho phép thì gõ, dán tọa độ.',
    unavailable:
      'Máy không xác định được vị trí. Hãy bật định vị, ra chỗ thoáng rồi bấm lại, hoặc gõ, dán tọa độ.',
    timeout: 'Chờ lâu mà chưa có vị trí. Hãy ra chỗ thoáng rồi bấm lại, hoặc gõ, dán tọa độ.',
    abroad: 'Máy báo một vị trí ngoài Việt Nam nên không được ghi. Bạn vẫn gõ, dán tọa độ được.',
  },
  unreadable:
    'Chưa đọc được tọa độ. Hãy ghi vĩ độ rồi kinh độ, ví dụ 20.2506, 105.9745 hoặc 20°15′02″B 105°58′28″Đ.',
  outside: 'Tọa độ này nằm ngoài Việt Nam. Hãy kiểm tra lại.',
};

const en: typeof vi = {
  point: 'Coordinates of the place',
  pointHint: 'They lead the officers to the right spot, and find answered reports like this one nearby.',
  whoSees:
    'Only the officers who handle it and you can see them. If it is published, an officer decides whether the place is shown; it is then rounded to about 100 m.',
  locate: 'Use my current position',
  locating: 'Finding the position…',
  typed: 'Or type or paste coordinates',
  typedHint: 'As map apps copy them, for example 20.2506, 105.9745.',
  kept: (point) => `Coordinates noted: ${point}.`,
  accuracy: (distance) => `Your device says to within about ${distance}.`,
  inaccurate: (distance) =>
    `To within about ${distance} is not exact: the place may be another. Go into the open and press again, or describe the spot at “Exact place”.`,
  remove: 'Remove the coordinates',
  removed: 'Coordinates removed.',
  problems: {
    insecure:
      'This page has no secure connection (https), so the browser does not give the position. You can still type or paste coordinates.',
    unsupported: 'This browser cannot give the position. You can still type or paste coordinates.',
    blocked: 'This page does not allow the position to be used. You can still type or paste coordinates.',
    denied:
      'The browser may not give the position. Allow it at the icon beside the page’s address and press again; if the page does not allow it, type or paste coordinates.',
    unavailable:
      'The device could not find its position. Switch location on, go into the open and press again, or type or paste coordinates.',
    timeout:
      'There is no position yet after a long wait. Go into the open and press again, or type or paste coordinates.',
    abroad:
      'The device gives a position outside Viet Nam, so it was not taken. You can still type or paste coordinates.',
  },
  unreadable:
    'These coordinates cannot be read. Write latitude, then longitude, for example 20.2506, 105.9745 or 20°15′02″N 105°58′28″E.',
  outside: 'These coordinates lie outside Viet Nam. Please check them.',
};

/** Words of the point of a place. */
export const pointMessages: Catalogue<typeof vi> = catalogue('feedback-form-point', { vi, en });
