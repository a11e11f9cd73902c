/** Has files looked at by clamd. https://docs.clamav.net/manual/Usage/Scanning.html#clamd (INSTREAM) */
import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { ProblemError } from '../problem-error.js';
import type { ClamdAddress } from './clamd-address.js';

/** @throws {ProblemError} `file_infected`, or `unavailable` when clamd does not answer: no file passes unseen */
export type ScanFile = (path: string) => Promise<void>;

const CHUNK_BYTES = 64 * 1024;
/** Of silence. clamd needs seconds for an archive. */
const TIMEOUT_MS = 60_000;
/** An answer is one line. */
const LONGEST_ANSWER = 4_096;
const RETRY_AFTER = { 'Retry-After': '30' };

/** Each chunk with its length before it; a length of zero ends the stream. */
async function* framed(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer | string> {
  yield 'zINSTREAM\0';
  for await (const chunk of chunks) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    yield length;
    yield chunk;
  }
  yield Buffer.alloc(4);
}

/** What clamd says until it ends its line or hangs up. */
const answerOf = (socket: Socket): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = '';
    socket.setEncoding('latin1');
    socket.on('data', (data: string) => {
      answer += data;
      const end = answer.indexOf('\0');
      if (end >= 0) resolve(answer.slice(0, end));
      else if (answer.length > LONGEST_ANSWER) reject(new Error('clamd does not come to an end'));
    });
    socket.on('close', () => resolve(''));
    socket.on('error', reject);
  });

async function ask(address: ClamdAddress, path: string): Promise<string> {
  const socket = connect({ ...address, timeout: TIMEOUT_MS });
  socket.on('timeout', () => socket.destroy(new Error('clamd is silent')));
  const answer = answerOf(socket);
  // clamd may answer and hang up before it has read all: the answer counts, not how the sending ended.
  pipeline(createReadStream(path, { highWaterMark: CHUNK_BYTES }), framed, socket).catch(() => undefined);
  try {
    return await answer;
  } finally {
    socket.destroy();
  }
}

export const scanWithClamd =
  (address: ClamdAddress): ScanFile =>
  async (path) => {
    const answer = await ask(address, path).catch(() => 'no answer');
    if (/^stream: .* FOUND$/.test(answer)) throw new ProblemError('file_infected');
    if (answer !== 'stream: OK') throw new ProblemError('unavailable', { headers: RETRY_AFTER });
  };
