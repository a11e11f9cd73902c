import { expect } from '@open-wc/testing';
import { photo } from '../feedback-form/testing/citizen.js';
import { forceColours } from '../testing/force-colours.js';
import { freshMock, Nominator, storedDraft } from './testing/nominator.js';

describe('gd-model-form for assistive technology', () => {
  for (const theme of ['light', 'dark'] as const) {
    async function opens(): Promise<Nominator> {
      freshMock();
      const person = await Nominator.opens();
      const { form } = person;
      form.theme = theme;
      // The host page gives the ground on which the element's colours are read.
      form.parentElement!.style.background = theme === 'dark' ? '#12181f' : '#fff';
      return person;
    }

    it(`has no axe violation while it is written, with lines, a photo and mistakes (${theme})`, async () => {
      const person = await opens();
      await person.presses('#add-forces');
      await person.presses('#add-figures');
      await person.types('figures-1-value', '?');
      await person.types('place', 'Ngõ 12');
      await person.adds('photos', await photo('hoa.jpg', 30, 20));
      await person.presses();
      await expect(person.form).to.be.accessible();
    });

    it(`has no axe violation in the preview and with the code (${theme})`, async () => {
      const person = await opens();
      await person.fillsIn();
      await person.adds('photos', await photo('hoa.jpg', 30, 20));
      await person.types(`photos-${storedDraft()!.photos[0]!.key}-alt`, 'Hoa');
      await person.types('method', 'Cùng làm.');
      await person.reviews();
      await expect(person.form).to.be.accessible();
      await person.presses();
      await person.gets('.receipt');
      await expect(person.form).to.be.accessible();
    });
  }

  it('keeps states and boxes apart where the reader sets the colours', async () => {
    await forceColours(true);
    try {
      freshMock();
      const person = await Nominator.opens();
      await person.presses('#add-forces');
      const { borderTopStyle, borderTopColor, color } = getComputedStyle(person.find('.line')!);
      expect([borderTopStyle, borderTopColor]).to.deep.equal(['solid', color]);
      expect(person.progress.every(Boolean), 'states are words').to.equal(true);
    } finally {
      await forceColours(false);
    }
  });

  it('leaves no gap in the outline of the page', async () => {
    freshMock();
    const person = await Nominator.opens();
    person.form.headingLevel = 3;
    await person.form.updateComplete;
    expect(person.all('h2')).to.have.length(0);
    expect(person.all('h3')).to.have.length(6);
  });
});
