import type { Catalogue } from '../base/messages.js';

const vi = {
  filesHint: (count: number, size: string, photo: string, types: string) =>
    `Tối đa ${count} tệp, mỗi tệp ${size}; ảnh lớn hơn, đến ${photo}, được thu nhỏ trước khi gửi. Nhận ${types}.`,
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
  remove: 'Bỏ',
  removeName: (name: string) => `Bỏ tệp ${name}`,
  retryName: (name: string) => `Thử lại: tải tệp ${name}`,
  filesNotReady: 'Có tệp chưa tải lên được. Hãy thử lại hoặc bỏ tệp đó.',
};

const en: typeof vi = {
  filesHint: (count, size, photo, types) =>
    `At most ${count} files, ${size} each; larger photos, up to ${photo}, are made smaller before they are sent. Accepted: ${types}.`,
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
  remove: 'Remove',
  removeName: (name) => `Remove ${name}`,
  retryName: (name) => `Try again: upload ${name}`,
  filesNotReady: 'A file could not be uploaded. Try again or remove it.',
};

/** Words on chosen files, their limits and their upload. */
export const fileMessages: Catalogue<typeof vi> = { vi, en };
