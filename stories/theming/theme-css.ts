/** Tokens as CSS that a web team copies, and back. */
import calmGreen from '../../docs/themes/calm-green.css?raw';
import highContrast from '../../docs/themes/high-contrast.css?raw';
import provinceRedGold from '../../docs/themes/province-red-gold.css?raw';

export type Mode = 'light' | 'dark';
/** Values by the name of the token, without `--gd-`. */
export type Values = Readonly<Record<string, string>>;
export type Theme = Readonly<Record<Mode, Values>>;

const valuesIn = (block: string): Values =>
  Object.fromEntries(
    [...block.matchAll(/--gd-([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );

/** The theme in a style sheet of the shape that `toCss` writes. */
export function fromCss(css: string): Theme {
  const [light = '', dark = ''] = css.split("[theme='dark']");
  return { light: valuesIn(light), dark: valuesIn(dark.split('@media')[0] ?? '') };
}

const declarations = (values: Values, indent: string): string =>
  Object.entries(values)
    .map(([name, value]) => `${indent}--gd-${name}: ${value};\n`)
    .join('');

export function toCss({ light, dark }: Theme): string {
  const blocks = [];
  if (Object.keys(light).length > 0) blocks.push(`:root {\n${declarations(light, '  ')}}\n`);
  if (Object.keys(dark).length > 0)
    blocks.push(
      `[theme='dark'] {\n${declarations(dark, '  ')}}\n@media (prefers-color-scheme: dark) {\n` +
        `  [theme='auto'] {\n${declarations(dark, '    ')}  }\n}\n`,
    );
  return blocks.join('\n');
}

export const EXAMPLES: Readonly<Record<string, Theme>> = {
  'province-red-gold': fromCss(provinceRedGold),
  'calm-green': fromCss(calmGreen),
  'high-contrast': fromCss(highContrast),
};
