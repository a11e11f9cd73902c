/** The file of a request: what it carries, or what came in parts before and it names. */
import { type Operation, type OperationId, type OperationOf, type ParsedBody, PROBLEMS } from '@gd/contract';
import type { FastifyRequest } from 'fastify';
import { ATTACHMENTS, type FileRules, type IncomingFile, receiveFile } from '../files/incoming.js';
import { uploaderOf } from '../files/upload.js';
import { REGISTER_FILES } from '../imports/file-type.js';
import { ProblemError } from '../problem-error.js';
import type { Services } from '../use-case.js';
import type { Admitted } from './access.js';
import type { RawInput } from './input.js';
import { startUpload } from './upload.js';

/** What may be sent as the file of an operation, where that is not what cases and models have. */
const FILE_RULES: Partial<Record<string, FileRules>> = {
  'imports.check': REGISTER_FILES,
} satisfies Partial<Record<OperationId, FileRules>>;

/** The upload that a request turns into a file; undefined for any other operation. */
function uploadOf({ id }: Operation, { body }: RawInput): string | undefined {
  if (id !== ('files.finish' satisfies OperationId)) return undefined;
  return (body as ParsedBody<OperationOf<'files.finish'>>).upload;
}

/** Receives and cleans a file. Undefined where the request has none, or names none that is whole and the caller's. */
export async function incomingFile(
  operation: Operation,
  services: Services,
  request: FastifyRequest,
  { tenant, caller }: Admitted,
  input: RawInput,
): Promise<IncomingFile | undefined> {
  if (operation.body === 'file') {
    const rules = FILE_RULES[operation.id] ?? ATTACHMENTS;
    return receiveFile(services, await startUpload(request, rules.maxBytes), rules);
  }
  const { uploads } = services;
  const id = uploadOf(operation, input);
  const found = id && (await uploads.find(id, { tenant, uploader: uploaderOf(caller) }));
  if (!found || found.offset < found.size) return undefined;
  try {
    const whole = { name: found.name, content: uploads.read(id), isCut: () => false };
    return await receiveFile(services, whole, ATTACHMENTS);
  } catch (error) {
    // What is refused for what it is will be refused again, and is no more than a danger where it lies.
    if (error instanceof ProblemError && PROBLEMS[error.code].status < 500) await uploads.remove(id);
    throw error;
  }
}

/** Forgets what came in parts, when it has become a file. */
export async function forgetUpload(operation: Operation, services: Services, input: RawInput): Promise<void> {
  const id = uploadOf(operation, input);
  if (id !== undefined) await services.uploads.remove(id);
}
