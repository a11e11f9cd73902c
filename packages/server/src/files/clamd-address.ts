/** The setting that says where clamd listens. */
import * as z from 'zod/mini';

export type ClamdAddress = { host: string; port: number } | { path: string };

const HOST_PORT = /^(\[[0-9a-fA-F:]+\]|[^/\s:]+):(\d{1,5})$/;

function addressIn(value: string): ClamdAddress | undefined {
  if (value.startsWith('/')) return { path: value };
  const [, host = '', port = ''] = HOST_PORT.exec(value) ?? [];
  return host === '' ? undefined : { host: host.replace(/^\[|\]$/g, ''), port: Number(port) };
}

/** Reads `host:port`, or the path of a Unix socket. */
export const clamdAddress = () =>
  z.optional(
    z.pipe(
      z
        .string()
        .check(
          z.refine((value) => addressIn(value) !== undefined, 'must be host:port or the path of a socket'),
        ),
      z.transform(addressIn),
    ),
  );
