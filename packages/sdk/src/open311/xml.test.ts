import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sparkOf } from './spark.js';
import { MAX_XML_LENGTH, parseXml, XmlError } from './xml.js';

const textOf = (xml: string): string => parseXml(xml).text;

describe('what is read', () => {
  it.each([
    ['<a>&lt;b&gt; &amp;amp; &quot;&apos;</a>', `<b> &amp; "'`],
    ['<a>&#272;&#x1F6A7;&#x111;</a>', 'Đ🚧đ'],
    ['<a>x<![CDATA[<b>&amp;]]]]><![CDATA[>]]>y</a>', 'x<b>&amp;]]>y'],
    ['\uFEFF<?xml version="1.0" encoding="utf-8"?>\n<!-- ? --><a>Tiếng Việt</a>\n', 'Tiếng Việt'],
    ['<a>one<!-- <b> -->two<?php x ?></a>', 'onetwo'],
    ['<a>1\r\n2\r3</a>', '1\n2\n3'],
    [`<x:a xmlns:x="urn:x" y='"&gt;'>z</x:a >`, 'z'],
  ])('%s', (xml, text) => expect(textOf(xml)).toBe(text));

  it('has lists, objects, empty elements and local names as Spark has them', () => {
    const xml = `<services xmlns="urn:x"><service><service_code>001</service_code><group/><o:keywords xmlns:o="u">a, b</o:keywords>
      </service></services>`;
    expect(sparkOf(parseXml(xml))).toEqual([{ service_code: '001', group: null, keywords: 'a, b' }]);
    expect(sparkOf(parseXml('<service_requests/>'))).toEqual([]);
    expect(sparkOf(parseXml('<attributes><attribute/></attributes>'))).toEqual([null]);
  });

  it('has an element called __proto__ as one like any other', () => {
    const data = sparkOf(parseXml('<request><__proto__><polluted>1</polluted></__proto__></request>'));
    expect(Object.keys(data as object)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('what is refused', () => {
  it.each([
    ['', 'nothing'],
    ['text', 'no element'],
    ['<a>', 'no end'],
    ['<a></b>', 'another end'],
    ['<x:a></y:a>', 'another prefix'],
    ['<a/><b/>', 'two roots'],
    ['<a/>text', 'text behind the root'],
    ['<a>]]></a>', ']]> in text'],
    ['<a b=c/>', 'no quotes'],
    ['<a b="<"/>', '< in an attribute'],
    ['<a b="1" b="2"/>', 'an attribute twice'],
    ['<a b="1"c="2"/>', 'no space between attributes'],
    ['<a>&nbsp;</a>', 'an entity of HTML'],
    ['<a>&constructor;</a>', 'a name of Object'],
    ['<a>a & b</a>', 'a bare ampersand'],
    ['<a>&#0;</a>', 'a reference to U+0000'],
    ['<a>&#xD800;</a>', 'a reference to half a pair'],
    ['<a>&#x110000;</a>', 'a reference beyond Unicode'],
    ['<a>\u0001</a>', 'a control character'],
    ['<a>\uD800</a>', 'half a pair'],
    ['<a><!-- </a>', 'a comment without end'],
    ['<a><![CDATA[</a>', 'CDATA without end'],
    ['<!DOCTYPE a><a/>', 'a document type'],
    ['<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'an external entity'],
    ['<!DOCTYPE a [<!ENTITY x "y"><!ENTITY z "&x;&x;&x;&x;">]><a>&z;</a>', 'entities that expand'],
    ['<a>'.repeat(40) + '</a>'.repeat(40), 'depth'],
    [`<a>${' '.repeat(MAX_XML_LENGTH)}</a>`, 'length'],
  ])('%.60s (%s)', (xml) => expect(() => parseXml(xml)).toThrow(XmlError));
});

describe('properties', () => {
  const escape = (text: string) =>
    text.replace(/[&<>]/g, (character) => `&#${character.codePointAt(0)};`).replaceAll('\r', '&#13;');
  // eslint-disable-next-line no-control-regex -- what XML has not
  const isXml = (text: string) => !/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u.test(text);

  it('gives back any text that was escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }).filter(isXml), (text) => {
        expect(textOf(`<a>${escape(text)}</a>`)).toBe(text);
      }),
    );
  });

  it('reads or refuses whatever comes, and fails in no other way', () => {
    const parts = fc.constantFrom(
      '<',
      '>',
      '</',
      '/>',
      '<a',
      'a',
      ' ',
      '="',
      "'",
      '&',
      ';',
      '&#',
      'x',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?',
      '?>',
      '<!',
      ':',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 30 }), (some) => {
        try {
          parseXml(some.join(''));
        } catch (error) {
          expect(error).toBeInstanceOf(XmlError);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
