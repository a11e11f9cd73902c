/** The people who denounce: one, or a group, each with the parts that the law asks of every one of them. */
import { PERSON_PARTS } from './petition.js';

/** @typedef {import('./petition.js').Person} Person */

/**
 * @template {HTMLElement} T
 * @param {ParentNode} root
 * @param {string} part
 */
const partOf = (root, part) => /** @type {T} */ (root.querySelector(`[data-part="${part}"]`));

/** Grows by one for each person, so that no id is used twice. */
let made = 0;

export class People {
  #list;
  #template;

  /**
   * @param {HTMLElement} list
   * @param {HTMLTemplateElement} template
   */
  constructor(list, template) {
    this.#list = list;
    this.#template = template;
    this.clear();
  }

  get #fieldsets() {
    return /** @type {HTMLFieldSetElement[]} */ ([...this.#list.children]);
  }

  /** Adds an empty person and gives the control to begin with. */
  add() {
    made += 1;
    const copy = /** @type {DocumentFragment} */ (this.#template.content.cloneNode(true));
    for (const part of PERSON_PARTS) {
      const control = partOf(copy, part);
      const field = /** @type {HTMLElement} */ (control.parentElement);
      control.id = `${part}-${made}`;
      /** @type {HTMLLabelElement} */ (field.querySelector('label')).htmlFor = control.id;
      const hint = field.querySelector('.hint');
      if (!hint) continue;
      hint.id = `${control.id}-hint`;
      control.setAttribute('aria-describedby', hint.id);
    }
    partOf(copy, 'represents').id = `represents-${made}`;
    partOf(copy, 'remove').addEventListener('click', (event) => this.#remove(event));
    this.#list.append(copy);
    this.#number();
    return partOf(/** @type {Element} */ (this.#list.lastElementChild), 'name');
  }

  /** Back to one person of whom nothing is known. */
  clear() {
    this.#list.replaceChildren();
    this.add();
  }

  /** @returns {Person[]} */
  read() {
    return this.#fieldsets.map((fieldset) => {
      /** @param {string} part */
      const text = (part) => /** @type {HTMLInputElement} */ (partOf(fieldset, part)).value;
      const { checked } = /** @type {HTMLInputElement} */ (partOf(fieldset, 'represents'));
      return { name: text('name'), address: text('address'), contact: text('contact'), represents: checked };
    });
  }

  /**
   * The control of a person's part.
   * @param {number} person
   * @param {string} part
   */
  control(person, part) {
    return partOf(/** @type {Element} */ (this.#list.children[person]), part);
  }

  /** @param {Event} event */
  #remove(event) {
    const fieldset = /** @type {Element} */ (
      /** @type {Element} */ (event.currentTarget).closest('fieldset')
    );
    const neighbour = /** @type {Element} */ (fieldset.previousElementSibling);
    fieldset.remove();
    this.#number();
    // The button that had the focus is gone.
    partOf(neighbour, 'name').focus();
  }

  /** Names each person by the place in the list; only a group has a representative. */
  #number() {
    const fieldsets = this.#fieldsets;
    fieldsets.forEach((fieldset, index) => {
      const { one = '', nth = '' } = fieldset.dataset;
      const legend = /** @type {HTMLElement} */ (fieldset.querySelector('legend'));
      legend.textContent = fieldsets.length > 1 ? nth.replace('{n}', String(index + 1)) : one;
      const choice = /** @type {HTMLElement} */ (partOf(fieldset, 'represents').closest('label'));
      choice.hidden = fieldsets.length === 1;
      partOf(fieldset, 'remove').hidden = index === 0;
    });
  }
}
