import { catalogue, type Catalogue } from '../base/catalogue.js';

const vi = {
  filesHint: (count: number, size: string, types: string) =>
    `Tối đa ${count} tệp, mỗi tệp ${size}. Nhận ${types}.`,
  largePhotos: (size: string) => `Ảnh lớn hơn, đến ${size}, được thu nhỏ trước khi gửi.`,
  addFiles: 'Chọn ảnh hoặc tệp',
  fileList: 'Các tệp đã chọn',
  fileTooLarge: (name: string, size: string, limit: string) =>
    `${name}: tệp nặng ${size}, vượt mức tối đa ${limit} mỗi tệp. Hãy chọn tệp nhỏ hơn.`,
  photoTooLarge: (name: string, size: string, limit: string) =>
    `${name}: ảnh nặng ${size}, vượt mức tối đa ${limit} mỗi ảnh. Hãy chọn ảnh nhỏ hơn.`,
  fileEmpty: (name: string) => `${name}: tệp trống.`,
  fileType: (name: string, types: string) => `${name}: loại tệp này không được nhận. Chỉ nhận ${types}.`,
  tooManyFiles: (name: string, count: number) => `${name}: đã đủ ${count} tệp, mức tối đa của một lần gửi.`,
  preparing: 'Đang chuẩn bị…',
  uploading: (percent: number) => `Đang tải lên ${percent}%`,
  uploaded: 'Đã tải lên',
  uploadFailed: (reason: string) => `Chưa tải lên được. ${reason}`,
  uploadWaits: 'Chưa có mạng: sẽ gửi kèm khi có mạng',
  uploadWaitsName: (name: string) => `${name}: chưa có mạng, sẽ gửi kèm khi có mạng`,
  remove: 'Bỏ',
  removeName: (name: string) => `Bỏ tệp ${name}`,
  retryName: (name: string) => `Thử lại: tải tệp ${name}`,
  filesNotReady: 'Có tệp chưa tải lên được. Hãy thử lại hoặc bỏ tệp đó.',
  filesChosen: (count: number) => (count === 0 ? 'Chưa chọn tệp nào' : `Đã chọn ${count} tệp`),
  uploadingName: (name: string) => `Đang tải lên ${name}`,
  uploadedName: (name: string) => `${name}: đã tải lên`,
  uploadFailedName: (name: string) => `${name}: chưa tải lên được`,
  removedName: (name: string) => `Đã bỏ ${name}`,
  unfinished: (names: string) => `Chưa tải xong trước khi trang tải lại, hãy chọn lại: ${names}.`,
  photoPrivacy:
    'Ảnh được thu nhỏ và bỏ thông tin ẩn (nơi chụp, giờ chụp, loại máy) ngay trên máy của bạn. Hãy xem trong ảnh có mặt người, biển số xe hay giấy tờ không cần thiết không.',
};

const en: typeof vi = {
  filesHint: (count, size, types) => `At most ${count} files, ${size} each. Accepted: ${types}.`,
  largePhotos: (size) => `Larger photos, up to ${size}, are made smaller before they are sent.`,
  addFiles: 'Choose photos or files',
  fileList: 'Chosen files',
  fileTooLarge: (name, size, limit) =>
    `${name}: the file has ${size}, more than the limit of ${limit} a file. Choose a smaller one.`,
  photoTooLarge: (name, size, limit) =>
    `${name}: the photo has ${size}, more than the limit of ${limit} a photo. Choose a smaller one.`,
  fileEmpty: (name) => `${name}: the file is empty.`,
  fileType: (name, types) => `${name}: this type of file is not accepted. Accepted: ${types}.`,
  tooManyFiles: (name, count) => `${name}: there are ${count} files already, the limit of one report.`,
  preparing: 'Preparing…',
  uploading: (percent) => `Uploading ${percent}%`,
  uploaded: 'Uploaded',
  uploadFailed: (reason) => `Not uploaded. ${reason}`,
  uploadWaits: 'No network: goes along when there is one',
  uploadWaitsName: (name) => `${name}: no network, goes along when there is one`,
  remove: 'Remove',
  removeName: (name) => `Remove ${name}`,
  retryName: (name) => `Try again: upload ${name}`,
  filesNotReady: 'A file could not be uploaded. Try again or remove it.',
  filesChosen: (count) =>
    count === 0 ? 'No file chosen' : count === 1 ? '1 file chosen' : `${count} files chosen`,
  uploadingName: (name) => `Uploading ${name}`,
  uploadedName: (name) => `${name}: uploaded`,
  uploadFailedName: (name) => `${name}: not uploaded`,
  removedName: (name) => `${name} removed`,
  unfinished: (names) => `Not uploaded before the page was reloaded; please choose again: ${names}.`,
  photoPrivacy:
    'Photos are made smaller and hidden data (place, time, camera) is removed on your own device. Check that the picture shows no faces, number plates or papers that are not needed.',
};

/** Words on chosen files, their limits and their upload. */
export const fileMessages: Catalogue<typeof vi> = catalogue('files', { vi, en });
