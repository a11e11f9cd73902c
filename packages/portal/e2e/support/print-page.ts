/** The page that sets a book for print. */
import type { Page } from 'playwright-core';

/** For each line of the table of contents the page that it tells, and the page on which its heading stands. */
export const contentsOf = (page: Page) =>
  page.evaluate(() => {
    const sheetOf = (id: string) =>
      document.getElementById(id)?.closest<HTMLElement>('.pagedjs_page')?.dataset.pageNumber;
    return [...document.querySelectorAll('.contents a')].map((link) => ({
      told: /\d+$/.exec(getComputedStyle(link, '::after').counterReset)?.[0],
      real: sheetOf(link.getAttribute('href')?.slice(1) ?? ''),
    }));
  });
