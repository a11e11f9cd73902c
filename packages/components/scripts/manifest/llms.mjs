import { line, propertiesOnly } from './elements.mjs';

/**
 * `llms.txt`: the elements in short, for a language model that writes a page (llmstxt.org).
 * @param {import('./elements.mjs').Element[]} elements
 */
export const llmsText = (elements) => `# @gd/components

> Web components (custom elements) for grassroots democracy in Vietnam: sending reports to the ward, following a case,
> published answers, the register of Dân vận khéo models. Vietnamese and English, by the nearest \`lang\`.

In a page: one module script from the GD server, then tags. The API is where the script came from; \`data-site\` is the
public site key.

\`\`\`html
<script type="module" src="https://api.example.vn/kit/gd.js" data-site="YOUR-SITE-KEY"></script>
<gd-feedback-form></gd-feedback-form>
\`\`\`

With a bundler: \`import '@gd/components/define/feedback-form'\`, and once
\`import { configure } from '@gd/components'; configure({ apiBase: 'https://api.example.vn', site: 'YOUR-SITE-KEY' })\`.

- Types: \`@gd/components/react\`, \`/preact\`, \`/solid\`, \`/vue\`, \`/svelte\`. In React: \`ongd-submitted={(event) => event.detail.code}\`;
  in Vue \`@gd-submitted\`; in Angular \`(gd-submitted)\` with CUSTOM_ELEMENTS_SCHEMA; in Svelte \`ongd-submitted\`.
- Settings are attributes; objects are set as properties. Events bubble, and come only from what a person does.
- Never write \`style\` attributes or inline scripts into a portal: elements work under a strict Content-Security-Policy.
- Style with tokens (\`--gd-accent\`) and \`::part()\`. Put a link or a phone number with \`slot="fallback"\` into each element.

## Attributes that most elements have

${sharedBy(elements).map(itemLine).join('\n')}

## Elements

${elements.map(section).join('\n\n')}
`;

/** Told once, since a language model reads all of it. */
const SHARED = ['api-base', 'site', 'theme', 'heading-level'];

/** @param {import('./elements.mjs').Element[]} elements */
const sharedBy = (elements) =>
  SHARED.flatMap(
    (name) => elements.flatMap(({ attributes }) => attributes).find((each) => each.name === name) ?? [],
  );

/** @param {import('./elements.mjs').Item} item */
const itemLine = ({ name, type, description }) =>
  `- \`${name}\`${type ? ` (${type.text.replace(/ \| undefined/g, '')})` : ''}: ${line(description)}`;

/** @param {import('./elements.mjs').Element} element */
function section(element) {
  const { tagName, description, attributes, events, slots, examples } = element;
  const list = (/** @type {string} */ title, /** @type {import('./elements.mjs').Item[]} */ items) =>
    items.length > 0 ? `${title}:\n${items.map(itemLine).join('\n')}` : '';
  return [
    `### <${tagName}>\n${line(description)}`,
    list(
      'Attributes',
      attributes.filter(({ name }) => !SHARED.includes(name)),
    ),
    list('Properties', propertiesOnly(element)),
    list('Events', events),
    list('Slots', slots),
    `Example:\n${fenced(examples[0])}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Some examples bring their own fence. @param {string | undefined} example */
const fenced = (example = '') => (example.includes('```') ? example : `\`\`\`html\n${example}\n\`\`\``);
