import {
  render,
  type CSSResult,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';

const MARK = 'data-gd-paper';

/**
 * Hides the page from the printer, for the time of one print. Three ids that nothing has outdo the page's own rules;
 * a style sheet made by script needs no permission of the page's policy.
 */
const PAGE_RULES = `
  @page { size: A4; margin: 20mm 15mm 20mm 30mm; }
  @media print {
    html:not(#gd#gd#gd), body:not(#gd#gd#gd) {
      all: revert !important;
      margin: 0 !important;
      background: #fff !important;
    }
    body:not(#gd#gd#gd)::before, body:not(#gd#gd#gd)::after { content: none !important; }
    body > :not([${MARK}]):not(#gd#gd#gd) { display: none !important; }
    body > [${MARK}]:not(#gd#gd#gd) { all: initial !important; display: block !important; }
  }
  @media screen { [${MARK}]:not(#gd#gd#gd) { display: none !important; } }
`;

/**
 * Prints one thing alone out of a host page, whether by our button or by the browser's menu: while there is something
 * to print, it stands for the length of the print in a shadow root at the end of the body, and all else is hidden.
 */
export class PrintAlone implements ReactiveController {
  readonly #content: () => TemplateResult | undefined;
  readonly #styles: readonly CSSResult[];
  #remove: (() => void) | undefined;

  /** @param content what to print, undefined when there is nothing and the page prints as it is */
  constructor(
    host: ReactiveControllerHost,
    content: () => TemplateResult | undefined,
    styles: readonly CSSResult[],
  ) {
    this.#content = content;
    this.#styles = styles;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#insert);
    addEventListener('afterprint', this.#takeAway);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#insert);
    removeEventListener('afterprint', this.#takeAway);
    this.#takeAway();
  }

  readonly #insert = (): void => {
    this.#takeAway();
    const content = this.#content();
    if (!content) return;
    const holder = document.createElement('div');
    holder.setAttribute(MARK, '');
    const root = holder.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = this.#styles.flatMap(({ styleSheet }) => styleSheet ?? []);
    render(content, root);
    const page = new CSSStyleSheet();
    page.replaceSync(PAGE_RULES);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, page];
    document.body.append(holder);
    this.#remove = () => {
      holder.remove();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== page);
    };
  };

  readonly #takeAway = (): void => {
    this.#remove?.();
    this.#remove = undefined;
  };
}
