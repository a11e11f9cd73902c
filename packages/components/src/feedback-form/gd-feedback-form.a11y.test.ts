import { expect } from '@open-wc/testing';
import { until } from '../base/testing/until.js';
import { Citizen, freshMock, photo } from './testing/citizen.js';
import { afterAsking } from './testing/geolocation.js';

describe('gd-feedback-form for assistive technology', () => {
  for (const theme of ['light', 'dark'] as const)
    it(`has no axe violation from the first word to the receipt (${theme})`, async () => {
      freshMock();
      const citizen = await Citizen.opens();
      const { form } = citizen;
      form.theme = theme;
      // The host page gives the ground on which the element's colours are read.
      form.parentElement!.style.background = theme === 'dark' ? '#12181f' : '#fff';
      await expect(form).to.be.accessible();
      await citizen.presses();
      await expect(form).to.be.accessible();
      await citizen.fillsIn();
      await citizen.adds(new File([], 'trống.jpg', { type: 'image/jpeg' }), await photo('đèn.jpg', 30, 20));
      await until(() => citizen.files[0]?.includes('Đã tải lên'), 'uploaded');
      await expect(form).to.be.accessible();
      await citizen.reviews();
      await expect(form).to.be.accessible();
      await citizen.presses();
      await citizen.gets('.receipt');
      await expect(form).to.be.accessible();
    });

  for (const theme of ['light', 'dark'] as const)
    it(`has no axe violation around the point of the place (${theme})`, async () => {
      afterAsking(1);
      freshMock();
      const citizen = await Citizen.opens();
      const { form } = citizen;
      form.theme = theme;
      form.parentElement!.style.background = theme === 'dark' ? '#12181f' : '#fff';
      await citizen.presses('#locate');
      await citizen.types('point', '48.8584, 2.2945');
      await citizen.presses('#locate');
      await until(() => citizen.words.includes('không được phép lấy vị trí'), 'why not');
      expect(citizen.field('point').getAttribute('aria-invalid')).to.equal('true');
      await expect(form).to.be.accessible();
      afterAsking({ latitude: 20.2506, longitude: 105.9745, accuracy: 430 });
      await citizen.presses('#locate');
      await citizen.gets('.point-kept');
      await expect(form).to.be.accessible();
    });

  it('offers the browser what it may fill in', async () => {
    freshMock();
    const citizen = await Citizen.opens();
    const tokens = (['name', 'address', 'phone', 'email'] as const).map(
      (name) => citizen.field(name).autocomplete,
    );
    expect(tokens).to.deep.equal(['name', 'street-address', 'tel', 'email']);
  });

  it('leaves no gap in the outline of the page', async () => {
    freshMock();
    const citizen = await Citizen.opens();
    citizen.form.headingLevel = 3;
    await citizen.form.updateComplete;
    expect(citizen.form.shadowRoot!.querySelectorAll('h2')).to.have.length(0);
    expect(citizen.form.shadowRoot!.querySelectorAll('h3')).to.have.length(4);
  });
});
