import { expect } from '@open-wc/testing';
import { formatPoint, parseCoordinates } from './coordinates.js';

const HOA_LU = { latitude: 20.2506, longitude: 105.9745 };

describe('coordinates as people copy them', () => {
  const readings: [string, string, ReturnType<typeof parseCoordinates>][] = [
    ['Google Maps', '20.2506, 105.9745', HOA_LU],
    ['many decimals', '20.250600912345678, 105.97450012345678', HOA_LU],
    ['without a space', '20.2506,105.9745', HOA_LU],
    ['a space, or a line, between', '20.2506\n 105.9745', HOA_LU],
    ['in brackets', ' (20.2506; 105.9745) ', HOA_LU],
    ['decimal commas', '20,2506, 105,9745', HOA_LU],
    ['decimal commas without a space', '20,2506,105,9745', HOA_LU],
    ['decimal commas and a semicolon', '20,2506; 105,9745', HOA_LU],
    ['Apple Maps', '20.25060° N, 105.97450° E', HOA_LU],
    ['the same in Vietnamese', '20,25060° B, 105,97450° Đ', HOA_LU],
    ['decomposed Unicode', '20,25060° B, 105,97450° đ'.normalize('NFD'), HOA_LU],
    ['degrees, minutes, seconds', `20°15'02.16"N 105°58'28.2"E`, HOA_LU],
    ['with primes', '20°15′02.16″N 105°58′28.2″E', HOA_LU],
    ['with curly quotes and commas', '20°15’02,16”B, 105°58’28,2”Đ', HOA_LU],
    ['seconds as two apostrophes', "20°15'02.16''N, 105°58'28.2''E", HOA_LU],
    ['with spaces', `20° 15' 02.16" N  105° 58' 28.2" E`, HOA_LU],
    ['degrees and minutes', "20° 15.036' N, 105° 58.47' E", HOA_LU],
    ['without letters', `20°15'02.16" 105°58'28.2"`, HOA_LU],
    ['letters before', `N 20°15'02.16", E 105°58'28.2"`, HOA_LU],
    ['letters before decimals', 'N20.2506 E105.9745', HOA_LU],
    ['longitude first', '105.9745, 20.2506', HOA_LU],
    ['longitude first, by letters', '105.9745°E 20.2506°N', HOA_LU],
    ['Trường Sa', '8.6445, 111.9199', { latitude: 8.6445, longitude: 111.9199 }],
    ['Lũng Cú', '23.3632 105.3163', { latitude: 23.3632, longitude: 105.3163 }],
    ['Paris', '48.8584, 2.2945', 'outside'],
    ['the southern hemisphere', '20.2506° S, 105.9745° E', 'outside'],
    ['west', `20°15'02"B 105°58'28"T`, 'outside'],
    ['below zero', '-20.2506, 105.9745', 'outside'],
    ['off the globe', '120.5, 205.5', 'outside'],
    ['an address', 'Số 5, ngõ 12', 'unreadable'],
    ['one number', '20.2506', 'unreadable'],
    ['not yet typed to the end', '20.2506, 105', 'unreadable'],
    ['half a decimal comma', '20,2506', 'unreadable'],
    ['61 minutes', `20°61'02"N 105°58'28"E`, 'unreadable'],
    ['twice the latitude', '20.2506° N, 105.9745° N', 'unreadable'],
    ['VN-2000 metres', '2240153.22 602341.11', 'unreadable'],
    ['a link that says nothing', 'https://maps.app.goo.gl/abc', 'unreadable'],
    ['nothing', '', 'unreadable'],
  ];
  for (const [name, text, expected] of readings)
    it(`${name}: ${text.trim()}`, () => {
      expect(parseCoordinates(text)).to.deep.equal(expected);
    });

  it('are written as they can be read again', () => {
    expect(formatPoint(HOA_LU)).to.equal('20.25060, 105.97450');
    expect(parseCoordinates(formatPoint(HOA_LU))).to.deep.equal(HOA_LU);
  });
});
