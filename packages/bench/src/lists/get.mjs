import { Pool } from 'undici';

/**
 * Gets JSON over one connection that stays open.
 * @param {import('../services/postgres.mjs').Postgres} postgres
 * @param {string} url of a server
 */
export function gettingFrom({ keep }, url) {
  const pool = keep(new Pool(new URL(url).origin, { connections: 1 }));
  return async (/** @type {string} */ path, /** @type {Record<string, string>} */ headers) => {
    const { statusCode, body } = await pool.request({ path, method: 'GET', headers });
    const text = await body.text();
    if (statusCode !== 200) throw new Error(`${path} was answered with ${statusCode}: ${text}`);
    return JSON.parse(text);
  };
}
