/** The WordPress plugin in PHP itself (compiled to WebAssembly), over the stub of WordPress beside this file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getPHPLoaderModule } from '@php-wasm/node-8-3';
import { loadPHPRuntime, PHP } from '@php-wasm/universal';

export const plugin = join(import.meta.dirname, '../../../wordpress/gd-elements');

/** The plugin's files, from its folder. */
export const pluginFiles = (extension: string): string[] =>
  readdirSync(plugin, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(extension))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();

export async function openPhp(): Promise<PHP> {
  const php = new PHP(await loadPHPRuntime(await getPHPLoaderModule()));
  php.writeFile('/wordpress.php', readFileSync(join(import.meta.dirname, 'wordpress.php'), 'utf8'));
  for (const name of [...pluginFiles('.php'), ...pluginFiles('.json')]) {
    const path = `/gd-elements/${name}`;
    php.mkdirTree(path.slice(0, path.lastIndexOf('/')));
    php.writeFile(path, readFileSync(join(plugin, name), 'utf8'));
  }
  return php;
}

/** Runs code with the plugin loaded and its `init` done; a warning of PHP fails. Gives what it prints. */
export async function runPlugin(
  php: PHP,
  code: string,
  options: Record<string, string> = {},
): Promise<string> {
  const strict =
    'set_error_handler(function ($no, $text, $file, $line) { throw new ErrorException("$text in $file:$line"); });';
  const set = `$GLOBALS['gd']['options'] = array('gd_elements' => json_decode(${quoted(JSON.stringify(options))}, true));`;
  const load = "require '/wordpress.php'; require '/gd-elements/gd-elements.php'; do_action('init');";
  const { text } = await php.run({ code: `<?php ${strict} ${load} ${set} ${code}` });
  return text;
}

/** Text as a string of PHP. */
export const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
