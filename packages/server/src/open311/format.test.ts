import fc from 'fast-check';
import { expect, it } from 'vitest';
import { write } from './format.js';

it('writes lists, objects and empty fields in both formats', () => {
  const data = [
    { code: '1', description: '<b> & "x" ]]>', group: '', required: true, lat: 20.5, zipcode: null },
  ];
  expect(write('xml', 'services', data)).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<services><service><code>1</code>' +
      '<description>&lt;b&gt; &amp; &quot;x&quot; ]]&gt;</description><group></group>' +
      '<required>true</required><lat>20.5</lat><zipcode></zipcode></service></services>\n',
  );
  expect(JSON.parse(write('json', 'services', data))).toEqual([{ ...data[0], group: null }]);
  expect(write('xml', 'service_requests', [])).toContain('<service_requests></service_requests>');
  expect(write('json', 'service_requests', [])).toBe('[]');
});

it('never writes a character that XML has not, nor markup from a text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const xml = write('xml', 'errors', [{ description: text }]);
      // eslint-disable-next-line no-control-regex -- what XML has not
      expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/u);
      expect(xml.match(/[<>]/g)).toHaveLength(2 + 12);
    }),
  );
});
