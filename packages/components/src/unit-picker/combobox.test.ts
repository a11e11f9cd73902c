import { expect } from '@open-wc/testing';
import { CLOSED, combobox, type ComboboxState } from './combobox.js';

const key = (state: ComboboxState, name: string, rows = 3, alt = false) =>
  combobox(state, { type: 'key', key: name, alt }, rows);
const open = (active = -1): ComboboxState => ({ open: true, active });

describe('combobox keys', () => {
  it('opens with the arrows, at the first or at the last row', () => {
    expect(key(CLOSED, 'ArrowDown').state).to.deep.equal(open(0));
    expect(key(CLOSED, 'ArrowUp').state).to.deep.equal(open(2));
    expect(key(CLOSED, 'ArrowDown', 3, true).state).to.deep.equal(open());
  });

  it('moves round the ends', () => {
    expect(key(open(2), 'ArrowDown').state.active).to.equal(0);
    expect(key(open(0), 'ArrowUp').state.active).to.equal(2);
    expect(key(open(), 'ArrowUp').state.active).to.equal(2);
  });

  it('moves ten rows by page keys and stops at the ends', () => {
    expect(key(open(0), 'PageDown', 50).state.active).to.equal(10);
    expect(key(open(45), 'PageDown', 50).state.active).to.equal(49);
    expect(key(open(3), 'PageUp', 50).state.active).to.equal(0);
  });

  it('has no active row where there is none', () => {
    expect(key(open(), 'ArrowDown', 0).state).to.deep.equal(open());
    expect(combobox(open(7), { type: 'rows' }, 3).state).to.deep.equal(open());
    expect(combobox(open(2), { type: 'rows' }, 3).state).to.deep.equal(open(2));
  });

  it('accepts the active row with Enter only', () => {
    expect(key(open(1), 'Enter')).to.deep.equal({ state: CLOSED, effect: 'accept', handled: true });
    expect(key(open(), 'Enter').effect).to.equal(undefined);
    expect(key(open(1), 'Tab')).to.deep.equal({ state: CLOSED, handled: false });
  });

  it('leaves Enter to the form while the list is closed', () => {
    expect(key(CLOSED, 'Enter').handled).to.equal(false);
  });

  it('closes with the first Esc and clears with the second', () => {
    expect(key(open(1), 'Escape')).to.deep.equal({ state: CLOSED, handled: true });
    expect(key(CLOSED, 'Escape').effect).to.equal('clear');
  });

  it('lets Home and End move the caret and gives the active row up', () => {
    for (const name of ['Home', 'End'])
      expect(key(open(1), name)).to.deep.equal({ state: open(), handled: false });
  });

  it('gives the active row up when the text changes', () => {
    expect(combobox(open(2), { type: 'input' }, 3).state).to.deep.equal(open());
  });
});
