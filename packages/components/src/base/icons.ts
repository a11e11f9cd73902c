/** Drawn icons, 24 × 24, in the colour of the text. Always beside words, so hidden from assistive technology. */
import { html, type TemplateResult } from 'lit';

const PATHS = {
  alert: 'M12 9v4m0 4h.01M10.3 3.9 2.2 18a2 2 0 0 0 1.7 3h16.2a2 2 0 0 0 1.7-3L13.7 3.9a2 2 0 0 0-3.4 0z',
  book: 'M4 19V5a2 2 0 0 1 2-2h14v18H6a2 2 0 0 1 0-4h14',
  building: 'M3 21h18M5 21V10m4 11V10m6 11V10m4 11V10M12 3 3 8v2h18V8z',
  check: 'm5 13 4 4L19 7',
  chevron: 'm6 9 6 6 6-6',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 4v5l3 2',
  close: 'M6 6l12 12M18 6 6 18',
  file: 'M14 3H6v18h12V7zm0 0v4h4M9 13h6m-6 4h6',
  filter: 'M4 6h16M7 12h10M10 18h4',
  image: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9h.01',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 8v5m0-8.5h.01',
  inbox: 'M3 13 6 5h12l3 8v6H3zm0 0h5l1.5 3h5L16 13h5',
  message: 'M4 5h16v12H9l-5 4z',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4 21a8 8 0 0 1 16 0',
  pin: 'M12 21s7-6.2 7-11.5A7 7 0 0 0 5 9.5C5 14.8 12 21 12 21zm0-14a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  question: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm-2.5 6.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7m0 3h.01',
  refresh: 'M20 11a8 8 0 1 0-.9 5M20 5v6h-6',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 21 21',
  shield: 'M12 3 4 6v6c0 5 3.5 8 8 9 4.5-1 8-4 8-9V6z',
  sprout: 'M12 21v-9m0 0C12 8 9 5 4 5c0 4 3 7 8 7zm0 2c0-3 2-6 8-6 0 4-3 6-8 6z',
  transfer: 'M4 8h14m-4-4 4 4-4 4M20 16H6m4 4-4-4 4-4',
} as const;

export type IconName = keyof typeof PATHS;

export const icon = (name: IconName): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${PATHS[name]}></path></svg>`;
