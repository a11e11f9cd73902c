// Lays the book out in pages with Paged.js, under a policy that allows no inline style and no text as markup. A classic
// script: pages of a folder (file:) cannot load modules.
(() => {
  // The one text that Paged.js makes markup of is its empty sheet: nested <div> with classes and nothing else. Anything
  // other than that is refused.
  const EMPTY_SHEET = /^(?:\s|<div class="[\w -]*">|<\/div>)*$/;
  globalThis.trustedTypes?.createPolicy('default', {
    createHTML: (markup) => (EMPTY_SHEET.test(markup) ? markup : null),
  });

  const button = document.getElementById('print');
  const status = document.getElementById('status');
  const style = document.getElementById('book-style');
  const source = document.getElementById('book');

  /** Styles that the policy has no part in, as they are no text of the page. */
  function adopt(text) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return sheet;
  }

  async function layOut() {
    const previewer = new globalThis.PagedModule.Previewer();
    const { polisher, chunker } = previewer;
    polisher.insert = adopt;
    const setUp = polisher.setup;
    polisher.setup = () => {
      setUp.call(polisher);
      polisher.styleSheet = adopt('');
    };
    let pages = 0;
    // Counted for the eye; a screen reader is told the end.
    status.ariaBusy = 'true';
    chunker.on('page', () => {
      pages += 1;
      status.textContent = status.dataset.working.replace('{pages}', pages);
    });
    const css = style.textContent;
    style.remove();
    const content = document.createDocumentFragment();
    content.append(source);
    await previewer.preview(content, [{ [location.href]: css }], document.body);
    status.ariaBusy = 'false';
    status.textContent = status.dataset.done.replace('{pages}', pages);
    button.disabled = false;
    document.documentElement.dataset.ready = 'true';
  }

  button.addEventListener('click', () => print());
  // Sizes of text decide where a page ends: the fonts come first.
  Promise.all([...document.fonts].map((font) => font.load()))
    .then(layOut)
    .catch((error) => {
      // The book as one long page, which the browser divides by itself.
      document.querySelector('.pagedjs_pages')?.remove();
      document.adoptedStyleSheets = [];
      document.head.append(style);
      document.body.append(source);
      button.disabled = false;
      status.ariaBusy = 'false';
      status.textContent = status.dataset.failed;
      throw error;
    });
})();
