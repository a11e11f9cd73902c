/** One file as `multipart/form-data` (RFC 7578), read as a stream. */
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Upload } from '../files/incoming.js';
import { invalid, ProblemError } from '../problem-error.js';

export async function addMultipart(app: FastifyInstance): Promise<void> {
  await app.register(multipart, {
    limits: {
      files: 1,
      fields: 10,
      fieldSize: 1_000,
      parts: 12,
      headerPairs: 20,
    },
  });
}

/**
 * Begins to read the file of a request. What comes beyond the size limit is thrown away as it comes, so that the
 * sender gets to read the answer.
 */
export async function startUpload(request: FastifyRequest, maxBytes: number): Promise<Upload> {
  if (!request.isMultipart()) throw new ProblemError('unsupported_media_type');
  const part = await request.file({ limits: { fileSize: maxBytes } }).catch(() => undefined);
  if (part?.fieldname !== 'file') {
    part?.file.resume();
    throw invalid({ pointer: '/file', code: 'required' });
  }
  return { name: part.filename, content: part.file, isCut: () => part.file.truncated };
}
