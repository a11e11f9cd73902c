/**
 * The issuer's library. On Node 20 it warns, once and by being imported, that it is meant for 22 and later. GD runs on 20
 * too, and every sign-in of the tests goes through it there: to who only starts the demo the line says nothing.
 */
const HARMLESS = 'Unsupported runtime.';
const { warn } = console;
console.warn = (/** @type {unknown[]} */ ...words) => {
  if (!String(words[0]).includes(HARMLESS)) warn(...words);
};
export const { Provider } = await import('oidc-provider').finally(() => {
  console.warn = warn;
});
