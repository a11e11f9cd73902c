/** The photo of the sample cases: a drawing of a pothole, 160 × 120, PNG. */
import type { StoredFile } from '@gd/contract';

const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAKAAAAB4CAMAAABCfAldAAAAD1BMVEXG3vF4oGCAgoRCPDjs7OSuJ9GAAAAAr0lEQVR42u3YMQ7C' +
  'MAxAUYO5/5nZKyHqIsUOfX9th7e0sRMhSZIkSZIkSZJ00x7DAwQEBAQE/Hfgc3iAgIDbA1+Hji90Pwf8GegjAQQEBAQEPFd+agAw' +
  'v9cHzPN1ALPWYmBeaSEwc4UwFvPKxFjvqwmjwVcSRoevIowWX0EICAh4S+D4/+D8k2T+WTx/mpk/D24wUc/fSXbY6jbYi7e4WXB5' +
  'BAgICAgICAgICAh4sTdlrWQqFe+e1QAAAABJRU5ErkJggg==';

export const SAMPLE_PHOTO: StoredFile = {
  id: '0193540e-5a00-7000-9000-000000000001',
  name: 'o-ga-truoc-cong-truong.png',
  mediaType: 'image/png',
  size: 259,
  width: 160,
  height: 120,
  sha256: 'ef210ea747e74f119e84f13212bd0747c8bd0f6f8ddbdd1c1d43b8c70939ef41',
};

export const samplePhotoBytes = (): Blob =>
  new Blob([Uint8Array.from(atob(PNG), (character) => character.charCodeAt(0))], { type: 'image/png' });
