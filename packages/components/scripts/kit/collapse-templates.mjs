/**
 * A Vite plugin that makes the text of Lit's templates small, which code minifiers leave alone. In `html` and `svg`
 * the white space between lines becomes one space, so that inline words keep their gap; in `css` comments go too.
 * @returns {import('vite').Plugin}
 */
export function collapseTemplates() {
  return {
    name: 'gd-collapse-templates',
    enforce: 'post',
    transform(code, id) {
      if (!/\.[jt]s$/.test(id) || !/\b(html|svg|css)`/.test(code)) return undefined;
      /** @type {{ start: number, end: number, shorten: (text: string) => string }[]} */
      const texts = [];
      walk(this.parse(code), (node) => {
        const shorten = node.type === 'TaggedTemplateExpression' ? SHORTEN[node.tag.name] : undefined;
        if (!shorten) return;
        for (const { start, end } of node.quasi.quasis) texts.push({ start, end, shorten });
      });
      let collapsed = code;
      for (const { start, end, shorten } of texts.sort((a, b) => b.start - a.start))
        collapsed = collapsed.slice(0, start) + shorten(code.slice(start, end)) + collapsed.slice(end);
      return { code: collapsed, map: null };
    },
  };
}

/** @param {string} text */
const markup = (text) => text.replace(/\s*\n\s*/g, ' ');

/** No string of our stylesheets holds a mark of punctuation or a comment. @param {string} text */
const styles = (text) =>
  text
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    // A selector has no space after a colon.
    .replace(/: /g, ':')
    .replace(/\b0\.(?=\d)/g, '.');

/** @type {Record<string, (text: string) => string>} */
const SHORTEN = { html: markup, svg: markup, css: styles };

/**
 * @param {unknown} node
 * @param {(node: any) => void} visit
 */
function walk(node, visit) {
  if (Array.isArray(node)) for (const each of node) walk(each, visit);
  else if (node && typeof node === 'object') {
    if ('type' in node) visit(node);
    for (const value of Object.values(node)) walk(value, visit);
  }
}
