/** The guides in the order of the site. One that is not here comes after these, by its name. */
const ORDER = [
  'quick-start.md',
  'vi/bat-dau-nhanh.md',
  'embed.md',
  'generator.md',
  'elements.md',
  'theme.md',
  'languages.md',
  'frameworks.md',
  'cms.md',
  'progressive.md',
  'offline.md',
  'sdk.md',
  'operations.md',
  'migrate.md',
  'webhooks.md',
  'open311.md',
  'open-data.md',
  'cases.md',
  'models.md',
  'receipts.md',
  'units.md',
  'law.md',
  'accessibility.md',
  'screen-readers.md',
  'security.md',
  'privacy.md',
  'operate.md',
  'benchmarks.md',
];

/**
 * @param {readonly string[]} documents Markdown files, from docs/, with forward slashes
 * @returns {string[]} without the table of contents, and with decisions and other folders last
 */
export function inOrder(documents) {
  const rank = (/** @type {string} */ file) => {
    const place = ORDER.indexOf(file);
    if (place >= 0) return place;
    return file.includes('/') ? ORDER.length + 1 : ORDER.length;
  };
  return documents
    .filter((file) => file !== 'README.md')
    .sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
}
