/** The documentation site: order of guides, words of the search, policies. */
import { expect, it } from 'vitest';
import { inOrder } from '../site/order.mjs';
import { guidesPolicy, hashesIn } from '../site/policy.mjs';
import { searchText } from '../site/search-text.mjs';

it('puts known guides first, then others, then folders, whichever are there', () => {
  const files = ['decisions/0001.md', 'zebra.md', 'law.md', 'README.md', 'embed.md', 'vi/bat-dau-nhanh.md'];
  expect(inOrder(files)).toEqual([
    'vi/bat-dau-nhanh.md',
    'embed.md',
    'law.md',
    'zebra.md',
    'decisions/0001.md',
  ]);
});

/** As the site's search does: the index cuts both ends of each word; what is typed is looked for anywhere in it. */
const finds = (text: string, typed: string): boolean =>
  searchText(text)
    .split(' ')
    .some((word) => word.replace(/^\W+/, '').replace(/\W+$/, '').includes(typed.toLowerCase()));

it.each([
  ['Đèn đường hỏng', 'đường', true],
  ['Đèn đường hỏng', 'duong', true],
  ['Đèn đường hỏng', 'ĐÈN', true],
  ['Phản ánh', 'ánh', true],
  ['Pha\u0309n a\u0301nh', 'phản', true],
  ['Đèn đường hỏng', 'dượng', false],
  ['origin_not_allowed', 'not_allowed', true],
])('finds in “%s” by %s: %s', (text, typed, expected) => {
  expect(finds(text, typed)).toBe(expected);
});

it('allows the scripts that stand in a page, and no others', () => {
  const hashes = hashesIn('<script>go()</script><script src="/a.js"></script>');
  expect(hashes).toEqual(["'sha256-5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw='"]);
  expect(guidesPolicy(hashes)).toContain(`script-src 'self' ${hashes[0]};`);
});
